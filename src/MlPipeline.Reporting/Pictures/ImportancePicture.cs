using MlPipeline.Reporting.Contents;
using MlPipeline.Reporting.Texts;

namespace MlPipeline.Reporting.Pictures;

/// <summary>Draws how much the loss grows when each column is shuffled, with the least and the greatest growth.</summary>
internal static class ImportancePicture
{
    private const int MostColumns = 20;
    private const int LongestName = 26;
    private const double Left = 190;
    private const double Right = 610;
    private const double RowHeight = 24;

    public static Markup Draw(ImportanceSection importance)
    {
        ImportanceRow[] rows = [.. importance.Columns.Take(MostColumns)];
        var bottom = (rows.Length * RowHeight) + 8;
        var drawing = new SvgDrawing(Right + 20, bottom + 42);
        var (least, greatest) = Scale.Around([0, .. rows.Select(row => row.Lowest), .. rows.Select(row => row.Highest)]);
        var scale = new Scale(least, greatest, Left, Right);
        foreach (var tick in scale.Ticks())
        {
            drawing.Line("grid", new(scale.At(tick), 4), new(scale.At(tick), bottom));
            drawing.Words("tick middle", new(scale.At(tick), bottom + 17), new Text(Format.Bound(tick)));
        }
        for (var index = 0; index < rows.Length; index++)
            DrawRow(drawing, scale, rows[index], 4 + (index * RowHeight) + (RowHeight / 2));
        drawing.Line("axis-line", new(scale.At(0), 4), new(scale.At(0), bottom));
        drawing.Words("axis middle", new((Left + Right) / 2, bottom + 37), new Text($"increase of the {importance.Metric} when shuffled"));
        return drawing.Picture("plot wide", new Text("Permutation importance by column"), new Text(
            $"How much the {importance.Metric} grows when a column is shuffled, the most important first; the table below holds the numbers."));
    }

    private static void DrawRow(SvgDrawing drawing, Scale scale, ImportanceRow row, double middle)
    {
        var (from, to) = (scale.At(Math.Min(0, row.Mean)), scale.At(Math.Max(0, row.Mean)));
        drawing.Words("label end", new(Left - 10, middle + 4), row.Column, LongestName);
        drawing.Box("bar candidate", new(from, middle - 6), new(to - from, 12));
        drawing.Line("whisker", new(scale.At(row.Lowest), middle), new(scale.At(row.Highest), middle));
        drawing.Line("whisker", new(scale.At(row.Lowest), middle - 4), new(scale.At(row.Lowest), middle + 4));
        drawing.Line("whisker", new(scale.At(row.Highest), middle - 4), new(scale.At(row.Highest), middle + 4));
    }
}
