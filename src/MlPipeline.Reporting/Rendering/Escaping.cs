using MlPipeline.Reporting.Texts;

namespace MlPipeline.Reporting.Rendering;

/// <summary>How words become a part of an output without meaning anything in it, cut to a number of characters.</summary>
/// <param name="Inline">For a sentence.</param>
/// <param name="Code">For the inside of <c>&lt;code&gt;</c>.</param>
internal sealed record Escaping(Func<string, int, string> Inline, Func<string, int, string> Code)
{
    public static Escaping Markdown { get; } = new(MarkdownText.Inline, MarkdownText.Code);

    public static Escaping Html { get; } = new(HtmlText.Line, HtmlText.Line);
}
