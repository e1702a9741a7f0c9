using System.Buffers;
using System.Text;

namespace MlPipeline.Reporting.Texts;

/// <summary>
/// Escapes a text for GitHub's Markdown, in a paragraph, a list, a table cell or an HTML element alike.
/// </summary>
/// <remarks>
/// What Markdown or HTML would read is written as a numeric reference, which is no structure in CommonMark and plain text in HTML. GitHub looks for
/// mentions, references, short codes and links in the finished page too, where a reference is a character again: a zero-width space parts those.
/// </remarks>
internal static class MarkdownText
{
    private const string Parting = "&#8203;";
    private const string AlwaysReferenced = "&<>\"'\\`*_~[]|!^{}=";
    private const string ReferencedAtStart = "-+:=";

    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdefABCDEF");

    /// <summary>The text for a sentence.</summary>
    public static string Inline(string text, int limit) => Escape(VisibleText.Line(text, limit), inCode: false);

    /// <summary>The text for the inside of <c>&lt;code&gt;</c>, where GitHub looks for no references: what is copied from it is the text itself.</summary>
    public static string Code(string text, int limit) => Escape(VisibleText.Line(text, limit), inCode: true);

    private static string Escape(string line, bool inCode)
    {
        var output = new StringBuilder(line.Length + 16);
        var markerEnd = inCode ? -1 : EndOfListMarker(line);
        for (var at = 0; at < line.Length; at++)
        {
            if (PartsBefore(line, at, inCode))
                output.Append(Parting);
            var isMarker = at == markerEnd || (at == 0 && ReferencedAtStart.Contains(line[at], StringComparison.Ordinal));
            AppendCharacter(output, line[at], isMarker);
            if (PartsAfter(line, at, inCode))
                output.Append(Parting);
        }
        return output.ToString();
    }

    private static void AppendCharacter(StringBuilder output, char character, bool isMarker)
    {
        if (character == '$')
            output.Append("<span>&#36;</span>");
        else if (isMarker || character is '@' or '#' or ':' || AlwaysReferenced.Contains(character, StringComparison.Ordinal))
            output.Append("&#").Append((int)character).Append(';');
        else
            output.Append(character);
    }

    private static bool PartsBefore(string line, int at, bool inCode) => line[at] switch
    {
        '.' => EndsWith(line, at, "www"),
        '-' => !inCode && EndsWith(line, at, "gh") && at + 1 < line.Length && char.IsAsciiDigit(line[at + 1]),
        _ => !inCode && IsSixIntoACommit(line, at),
    };

    private static bool PartsAfter(string line, int at, bool inCode) => line[at] switch
    {
        '@' => true,
        '#' => !inCode,
        ':' when at + 1 < line.Length => line[at + 1] == '/' || EndsWith(line, at, "mailto") || EndsWith(line, at, "xmpp") || (!inCode && IsShortCode(line[at + 1])),
        _ => false,
    };

    private static bool IsShortCode(char character) => char.IsAsciiLetterOrDigit(character) || character is '_' or '+' or '-';

    private static bool EndsWith(string line, int end, string word) =>
        end >= word.Length && line.AsSpan(end - word.Length, word.Length).Equals(word, StringComparison.OrdinalIgnoreCase);

    // GitHub links 7 to 40 hexadecimal digits that name a commit; a plain number is left alone.
    private static bool IsSixIntoACommit(string line, int at)
    {
        const int Piece = 6, Longest = 40;
        if (!HexDigits.Contains(line[at]))
            return false;
        var start = line.AsSpan(0, at).LastIndexOfAnyExcept(HexDigits) + 1;
        var length = line.AsSpan(start).IndexOfAnyExcept(HexDigits) is >= 0 and var found ? found : line.Length - start;
        var end = start + length;
        var isWord = (start == 0 || !char.IsLetterOrDigit(line[start - 1])) && (end == line.Length || !char.IsLetterOrDigit(line[end]));
        var isInside = at > start && (at - start) % Piece == 0;
        return isInside && isWord && length is > Piece and <= Longest && line.AsSpan(start, length).ContainsAnyExceptInRange('0', '9');
    }

    private static int EndOfListMarker(string line)
    {
        var digits = 0;
        while (digits < line.Length && char.IsAsciiDigit(line[digits]))
            digits++;
        return digits > 0 && digits < line.Length && line[digits] is '.' or ')' ? digits : -1;
    }
}
