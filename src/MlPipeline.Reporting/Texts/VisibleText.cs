using System.Globalization;
using System.Text;

namespace MlPipeline.Reporting.Texts;

/// <summary>Makes a text one line in which everything can be seen: no control, direction or zero-width character, no pile of accents.</summary>
internal static class VisibleText
{
    private const int MostMarksInARow = 3;

    /// <summary>The text on one line, its white space collapsed, cut to a number of characters.</summary>
    public static string Line(string text, int limit)
    {
        var line = new StringBuilder();
        var marks = 0;
        var left = limit;
        foreach (var rune in text.EnumerateRunes())
        {
            marks = IsMark(rune) ? marks + 1 : 0;
            if (marks > MostMarksInARow)
                continue;
            if (left-- == 0)
                return line.Append('…').ToString();
            Append(line, rune);
        }
        return line.ToString().TrimEnd(' ');
    }

    private static void Append(StringBuilder line, Rune rune)
    {
        if (!IsSpace(rune))
            line.Append(IsInvisible(rune) ? $"⟨U+{rune.Value:X4}⟩" : rune.ToString());
        else if (line.Length > 0 && line[^1] != ' ')
            line.Append(' ');
    }

    private static bool IsSpace(Rune rune) =>
        rune.Value is '\t' or '\n' or '\v' or '\f' or '\r' or 0x85
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;

    private static bool IsMark(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark;

    private static bool IsInvisible(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse
            or UnicodeCategory.Surrogate or UnicodeCategory.OtherNotAssigned
        || IsBlankLetterOrMark(rune.Value);

    // Letters and marks that draw nothing: joiner, fillers, variation selectors.
    private static bool IsBlankLetterOrMark(int value) =>
        value is 0x034F or 0x115F or 0x1160 or 0x17B4 or 0x17B5 or 0x2800 or 0x3164 or 0xFFA0
            or (>= 0x180B and <= 0x180F) or (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0100 and <= 0xE01EF);
}
