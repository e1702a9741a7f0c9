using MlPipeline.Reporting.Contents;

namespace MlPipeline.Reporting.Texts;

/// <summary>Draws an interval beside its bound in a few characters: <c>──│──━━●━━───</c>.</summary>
internal static class IntervalBar
{
    private const int Width = 15;
    private const double Margin = 0.08;

    /// <summary>The picture, or nothing where there is no interval or no bound.</summary>
    public static string Draw(Figure? figure, double? bound)
    {
        if (figure is not { Value: { } value, Lower: { } lower, Upper: { } upper } || bound is not { } limit)
            return "";
        var least = Math.Min(lower, limit);
        var span = Math.Max(upper, limit) - least;
        if (!double.IsFinite(span) || span <= 0)
            return "";
        int Cell(double x) => Math.Clamp((int)Math.Floor(((x - least) / span * (1 - (2 * Margin)) + Margin) * Width), 0, Width - 1);
        var cells = Enumerable.Repeat('─', Width).ToArray();
        Array.Fill(cells, '━', Cell(lower), Cell(upper) - Cell(lower) + 1);
        cells[Cell(limit)] = '│';
        cells[Cell(value)] = Cell(value) == Cell(limit) ? '◆' : '●';
        return new string(cells);
    }
}
