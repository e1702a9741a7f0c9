using System.Text;

namespace MlPipeline.Reporting.Texts;

/// <summary>Escapes a text for HTML and for SVG within it, as a text node and as a quoted attribute alike.</summary>
internal static class HtmlText
{
    private const string Referenced = "&<>\"'`=";

    /// <summary>The text on one line, everything in it visible, cut to a number of characters.</summary>
    public static string Line(string text, int limit)
    {
        var line = VisibleText.Line(text, limit);
        var output = new StringBuilder(line.Length + 16);
        foreach (var character in line)
        {
            if (Referenced.Contains(character, StringComparison.Ordinal))
                output.Append("&#").Append((int)character).Append(';');
            else
                output.Append(character);
        }
        return output.ToString();
    }
}
