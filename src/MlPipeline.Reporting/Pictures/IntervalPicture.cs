using MlPipeline.Reporting.Contents;
using MlPipeline.Reporting.Texts;

namespace MlPipeline.Reporting.Pictures;

/// <summary>Draws an interval beside its limit, small enough for a table's cell whose words say the same.</summary>
internal static class IntervalPicture
{
    private const double Width = 150;
    private const double Height = 22;
    private const double Margin = 7;
    private const double Middle = Height / 2;

    /// <summary>The picture on a scale of its own; nothing where there is no interval or no limit.</summary>
    public static Markup Draw(Figure? figure, double? limit) => limit is { } bound && figure is { Lower: { } lower, Upper: { } upper }
        ? Draw(figure, bound, Scale.Around([lower, upper, bound]))
        : new Markup("");

    /// <summary>The picture of a difference on the scale of all of them, against 0.</summary>
    public static Markup Draw(Figure? difference, IReadOnlyList<MetricRow> metrics) => difference is { Lower: not null, Upper: not null }
        ? Draw(difference, 0, Scale.Around([0, .. metrics.SelectMany(metric => new[] { metric.Difference?.Lower, metric.Difference?.Upper }).OfType<double>()]))
        : new Markup("");

    private static Markup Draw(Figure figure, double limit, (double Least, double Greatest) ends)
    {
        var scale = new Scale(ends.Least, ends.Greatest, Margin, Width - Margin);
        var (lower, upper) = (scale.At(figure.Lower!.Value), scale.At(figure.Upper!.Value));
        var drawing = new SvgDrawing(Width, Height);
        drawing.Line("grid", new(0, Middle), new(Width, Middle));
        drawing.Line("limit", new(scale.At(limit), 1), new(scale.At(limit), Height - 1));
        drawing.Line("whisker strong", new(lower, Middle), new(upper, Middle));
        drawing.Line("whisker", new(lower, Middle - 4), new(lower, Middle + 4));
        drawing.Line("whisker", new(upper, Middle - 4), new(upper, Middle + 4));
        if (figure.Value is { } value)
            drawing.Circle("point", new(scale.At(value), Middle), 4);
        return drawing.Ornament("interval");
    }
}
