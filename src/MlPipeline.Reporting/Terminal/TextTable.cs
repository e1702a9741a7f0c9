using System.Globalization;

namespace MlPipeline.Reporting.Terminal;

/// <summary>A plain-text table whose columns are as wide as their widest cell.</summary>
internal static class TextTable
{
    private const string Gap = "  ";

    /// <summary>The head, a rule and the rows.</summary>
    public static IEnumerable<string> Lines(IReadOnlyList<TextColumn> columns, IReadOnlyList<IReadOnlyList<string>> rows)
    {
        int[] widths = [.. columns.Select((column, index) => rows.Select(row => Width(row[index])).Append(Width(column.Title)).Max())];
        string Joined(IEnumerable<string> cells) =>
            string.Join(Gap, cells.Select((cell, index) => Padded(cell, widths[index], columns[index].IsNumber))).TrimEnd();
        return
        [
            Joined(columns.Select(column => column.Title)),
            string.Join(Gap, widths.Select(width => new string('─', width))),
            .. rows.Select(Joined),
        ];
    }

    private static string Padded(string cell, int width, bool isNumber)
    {
        var space = new string(' ', width - Width(cell));
        return isNumber ? space + cell : cell + space;
    }

    private static int Width(string cell) => new StringInfo(cell).LengthInTextElements;
}
