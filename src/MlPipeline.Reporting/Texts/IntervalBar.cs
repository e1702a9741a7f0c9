using MlPipeline.Reporting.Contents;

namespace MlPipeline.Reporting.Texts;

/// <summary>Draws an interval beside its limit in a few characters: <c>  ┃  ├───●───┤ </c>.</summary>
internal static class IntervalBar
{
    private const int Width = 15;
    private const char Blank = '\u00a0';

    /// <summary>The picture, or nothing where there is no interval or no limit.</summary>
    public static string Draw(Figure? figure, double? limit)
    {
        if (figure is not { Value: { } value, Lower: { } lower, Upper: { } upper } || limit is not { } bound)
            return "";
        var least = Math.Min(lower, bound);
        var span = Math.Max(upper, bound) - least;
        if (!double.IsFinite(span) || span <= 0 || !double.IsFinite(value))
            return "";
        int Cell(double x) => Math.Clamp((int)Math.Round((x - least) / span * (Width - 1)), 0, Width - 1);
        var cells = Enumerable.Repeat(Blank, Width).ToArray();
        Array.Fill(cells, '─', Cell(lower), Math.Max(0, Cell(upper) - Cell(lower)) + 1);
        cells[Cell(lower)] = '├';
        cells[Cell(upper)] = '┤';
        cells[Cell(bound)] = '┃';
        cells[Cell(value)] = Cell(value) == Cell(bound) ? '◆' : '●';
        return new string(cells);
    }
}
