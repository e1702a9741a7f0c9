using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace MlPipeline.Reporting.Tests.Samples;

/// <summary>A rendered page as a browser reads it.</summary>
internal static class Page
{
    private static readonly string[] Addressed = ["href", "src", "srcset", "action", "data", "poster", "background", "xlink:href", "formaction", "ping"];

    public static IDocument Parse(string html) =>
        new HtmlParser(new HtmlParserOptions { IsStrictMode = true }).ParseDocument(html);

    /// <summary>The elements in document order with their attributes' names: what no field of the data may change.</summary>
    public static string Skeleton(IDocument page) => string.Join('\n', page.All.Select(element =>
        $"{new string(' ', Depth(element))}{element.LocalName} {string.Join(' ', element.Attributes.Select(attribute => attribute.Name).Order(StringComparer.Ordinal))} {element.ClassName}"));

    /// <summary>What could run, load or lead out of the page.</summary>
    public static IEnumerable<string> Dangers(IDocument page) => page.All.SelectMany(element => element.Attributes
        .Where(attribute => attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase) || attribute.Name == "style"
            || (Addressed.Contains(attribute.Name) && !attribute.Value.StartsWith('#')))
        .Select(attribute => $"{element.LocalName} {attribute.Name}={attribute.Value}")
        .Concat(element.LocalName is "script" or "iframe" or "object" or "embed" or "link" or "base" or "form" or "img" or "image" or "foreignobject" or "use" or "a" && !IsOurs(element)
            ? [element.OuterHtml]
            : []));

    private static bool IsOurs(IElement element) => element.LocalName == "a" && element.GetAttribute("href")?.StartsWith('#') == true;

    private static int Depth(IElement element) => element.Ancestors().Count();
}
