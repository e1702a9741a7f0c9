namespace Nuke.Common.Output;

/// <summary>How styles look: plain text, or NUKE's 256 ANSI colours.</summary>
internal sealed class Theme
{
    internal static readonly Theme Plain = new(null);

    internal static readonly Theme Ansi = new(style => style switch
    {
        Style.Text => "39",
        Style.Muted => "38;5;247",
        Style.Name or Style.Debug => "39;1",
        Style.Invalid => "48;5;45;1",
        Style.Value or Style.Information => "38;5;45;1",
        Style.Verbose => "90;1",
        Style.Warning => "38;5;214;1",
        Style.Error => "38;5;196;1",
        Style.Fatal => "38;5;231;1;48;5;196",
        _ => "32;1",
    });

    // NUKE writes a zero-width space where a line is empty: some build servers drop empty lines.
    private const string EmptyLine = "\u200B";

    private readonly Func<Style, string> _code;

    private Theme(Func<Style, string> code) => _code = code;

    internal string Apply(Style style, string text) => _code == null ? text : $"\u001B[{_code(style)}m{text}\u001B[0m";

    internal string Line(Style style, string text) => string.IsNullOrWhiteSpace(text) ? EmptyLine : Apply(style, text);
}
