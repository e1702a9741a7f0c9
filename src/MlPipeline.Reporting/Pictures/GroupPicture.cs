using MlPipeline.Reporting.Contents;
using MlPipeline.Reporting.Texts;

namespace MlPipeline.Reporting.Pictures;

/// <summary>Draws a metric of an attribute's groups, each with its interval, all on one axis from 0 to 1 or as wide as they need.</summary>
internal static class GroupPicture
{
    private const int MostGroups = 24;
    private const int LongestLevel = 14;
    private const double Left = 98;
    private const double Right = 248;
    private const double RowHeight = 26;

    /// <param name="section">The attribute.</param>
    /// <param name="column">The metric's place among the section's columns.</param>
    public static Markup Draw(FairnessSection section, int column)
    {
        GroupRow[] groups = [.. section.Groups.Take(MostGroups)];
        Figure?[] figures = [.. groups.Select(row => row.Cells[column])];
        var bottom = 4 + (groups.Length * RowHeight);
        var drawing = new SvgDrawing(Right + 14, bottom + 24);
        var scale = ScaleOf(figures);
        foreach (var tick in scale.Ticks())
        {
            drawing.Line("grid", new(scale.At(tick), 4), new(scale.At(tick), bottom));
            drawing.Words("tick middle", new(scale.At(tick), bottom + 17), new Text(Format.Bound(tick)));
        }
        for (var index = 0; index < groups.Length; index++)
            DrawGroup(drawing, scale, (groups[index].Level, figures[index]), 4 + (index * RowHeight) + (RowHeight / 2));
        return drawing.Picture("plot small", new Text($"{section.Columns[column]} by {section.Attribute}"), new Text(
            $"The {section.Columns[column]} of {Format.Count(groups.Length)} groups with 95 % intervals; the table below holds the numbers."));
    }

    private static Scale ScaleOf(Figure?[] figures)
    {
        double[] ends = [.. figures.SelectMany(figure => new[] { figure?.Value, figure?.Lower, figure?.Upper }).OfType<double>()];
        var (least, greatest) = ends.All(end => end is >= 0 and <= 1) ? (0, 1) : Scale.Around(ends);
        return new(least, greatest, Left, Right);
    }

    private static void DrawGroup(SvgDrawing drawing, Scale scale, (Text Level, Figure? Figure) row, double middle)
    {
        drawing.Words("label end", new(Left - 8, middle + 4), row.Level, LongestLevel);
        if (row.Figure is not { Value: { } value })
        {
            drawing.Words("tick", new(Left + 6, middle + 4), new Text("not evaluated"));
            return;
        }
        if (row.Figure is { Lower: { } lower, Upper: { } upper })
        {
            drawing.Line("whisker strong", new(scale.At(lower), middle), new(scale.At(upper), middle));
            drawing.Line("whisker", new(scale.At(lower), middle - 4), new(scale.At(lower), middle + 4));
            drawing.Line("whisker", new(scale.At(upper), middle - 4), new(scale.At(upper), middle + 4));
        }
        drawing.Circle("point", new(scale.At(value), middle), 4.5);
    }
}
