using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace MlPipeline.Data.Pins;

/// <summary>Writes a text as a YAML 1.2 scalar in the style that DVC's writer chooses: plain, else single quotes, else double quotes.</summary>
/// <remarks>Texts with blanks are not folded after 80 columns, as DVC's writer would; readers see the same value.</remarks>
internal static partial class YamlScalar
{
    public static string Of(string text) =>
        NeedsEscapes(text) ? DoubleQuoted(text) : IsPlain(text) ? text : $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    private static bool IsPlain(string text) =>
        text.Length > 0
        && text[0] != ' ' && text[^1] != ' '
        && !StartsAsIndicator(text)
        && !text.Contains(": ", StringComparison.Ordinal) && text[^1] != ':'
        && !text.Contains(" #", StringComparison.Ordinal)
        && !ReadsAsAnotherType().IsMatch(text);

    private static bool StartsAsIndicator(string text) =>
        "#,[]{}&*!|>'\"%@`".Contains(text[0], StringComparison.Ordinal)
        || ("-?:".Contains(text[0], StringComparison.Ordinal) && (text.Length == 1 || text[1] == ' '))
        || text.StartsWith("---", StringComparison.Ordinal)
        || text.StartsWith("...", StringComparison.Ordinal);

    private static bool NeedsEscapes(string text) => text.EnumerateRunes().Any(NeedsEscape);

    private static bool NeedsEscape(Rune rune) => rune.Value is < 0x20 or (>= 0x7F and < 0xA0 and not 0x85) or 0xFEFF or 0xFFFE or 0xFFFF or 0x85 or 0x2028 or 0x2029;

    private static string DoubleQuoted(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var rune in text.EnumerateRunes())
            quoted.Append(Escaped(rune));
        return quoted.Append('"').ToString();
    }

    private static string Escaped(Rune rune) => rune.Value switch
    {
        '"' => "\\\"",
        '\\' => "\\\\",
        '\t' => "\\t",
        '\n' => "\\n",
        '\r' => "\\r",
        _ when !NeedsEscape(rune) => rune.ToString(),
        <= 0xFF => "\\x" + rune.Value.ToString("X2", CultureInfo.InvariantCulture),
        _ => "\\u" + rune.Value.ToString("X4", CultureInfo.InvariantCulture),
    };

    /// <summary>Texts that a reader of YAML 1.1 or 1.2 may take for a number, truth value, nothing, date or merge.</summary>
    [GeneratedRegex(
        @"\A(?:true|false|null|~|<<|=|[-+]?0b[01_]+|[-+]?0o?[0-7_]+|[-+]?[0-9_]+|[-+]?0x[0-9a-f_]+|[-+]?[0-9][0-9_]*\.[0-9_]*(?:e[-+]?[0-9]+)?"
        + @"|[-+]?[0-9][0-9_]*e[-+]?[0-9]+|[-+]?\.[0-9_]+(?:e[-+][0-9]+)?|[-+]?\.inf|\.nan|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:[Tt \t].*)?)\z",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ReadsAsAnotherType();
}
