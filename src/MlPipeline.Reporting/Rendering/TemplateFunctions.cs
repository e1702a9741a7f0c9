using MlPipeline.Core.Digests;
using MlPipeline.Reporting.Contents;
using MlPipeline.Reporting.Texts;
using Scriban.Functions;
using Scriban.Runtime;

namespace MlPipeline.Reporting.Rendering;

/// <summary>What a template may call: formats of our own, and of Scriban's functions those for lists. Nothing here knows the time or draws by chance.</summary>
internal static class TemplateFunctions
{
    // Names stand by the dozen in a cell.
    private const int BriefLimit = 40;

    public static ScriptObject Create(Escaping escaping, int textLimit)
    {
        var functions = new ScriptObject();
        functions.SetValue("array", new ArrayFunctions(), true);
        functions.SetValue("include", new MarkupInclude(), true);
        AddNumbers(functions);
        AddFigures(functions);
        functions.Import("code", (Text? text) => text is { } words ? new Markup($"<code>{escaping.Code(words.ToString(), textLimit)}</code>") : Dash);
        functions.Import("brief", (Text text) => new Markup($"<code>{escaping.Code(text.ToString(), Math.Min(textLimit, BriefLimit))}</code>"));
        functions.Import("short", (Digest? digest) => digest is { } known ? new Markup($"<code>{known.Abbreviated}</code>") : Dash);
        functions.Import("kept", (bool isKept) => new Markup(Words.OfKept(isKept)));
        functions.Import("icon", (object state) => new Markup(Words.Icon(state)));
        functions.Import("word", (object state) => new Markup(Words.Of(state)));
        functions.Import("title", (object state) => new Markup(Capitalised(Words.Of(state))));
        functions.Import("sentence", (Text text) => new Text(Capitalised(text.ToString())));
        return functions;
    }

    private static string Capitalised(string words) => words is [var first, .. var rest] ? char.ToUpperInvariant(first) + rest : "";

    private static Markup Dash => Markup.Of(Format.Missing);

    private static void AddNumbers(ScriptObject functions)
    {
        functions.Import("metric", (double? value) => Markup.Of(Format.Metric(value)));
        functions.Import("signed", (double? value) => Markup.Of(Format.Signed(value)));
        functions.Import("bound", (double? value) => Markup.Of(Format.Bound(value)));
        functions.Import("value", (double? value) => Markup.Of(Format.Value(value)));
        functions.Import("signed_count", (long value) => Markup.Of(Format.SignedCount(value)));
        functions.Import("p", (double? value) => Markup.Of(Format.P(value)));
        functions.Import("percent", (double? value) => Markup.Of(Format.Percent(value)));
        functions.Import("count", (long? value) => Markup.Of(Format.Count(value)));
        functions.Import("bytes", (long value) => Markup.Of(Format.Bytes(value)));
    }

    private static void AddFigures(ScriptObject functions)
    {
        functions.Import("figure", (Figure? figure) => Markup.Of(Format.Figure(figure)));
        functions.Import("signed_figure", (Figure? figure) => Markup.Of(Format.SignedFigure(figure)));
        functions.Import("interval", (Figure? figure) => Markup.Of(Format.Interval(figure)));
        functions.Import("signed_interval", (Figure? figure) => Markup.Of(Format.SignedInterval(figure)));
        functions.Import("bar", (Figure? figure, double? bound) =>
            IntervalBar.Draw(figure, bound) is { Length: > 0 } bar ? new Markup($"<code>{bar}</code>") : new Markup(""));
    }
}
