using MlPipeline.Reporting.Contents;
using MlPipeline.Reporting.Texts;

namespace MlPipeline.Reporting.Pictures;

/// <summary>Draws the share of positive rows against the mean score, each bin with its interval; on the diagonal a score means what it says.</summary>
internal static class CalibrationPicture
{
    private const int MostBins = 100;
    private const double HalfCap = 4;

    public static Markup Draw(CurveSection curves)
    {
        var drawing = UnitSquare.Draw("mean score", "share of positive rows");
        CalibrationRow[] bins = [.. curves.Calibration.Take(MostBins)];
        Spot[] spots = [.. bins.Where(bin => bin.Observed.Value is not null).Select(bin => UnitSquare.At(bin.Predicted, bin.Observed.Value!.Value))];
        foreach (var bin in bins)
            DrawInterval(drawing, bin);
        drawing.Path("curve candidate thin", spots);
        foreach (var spot in spots)
            drawing.Circle("point", spot, 4);
        return drawing.Picture("plot", new Text("Calibration of the candidate"), new Text(
            $"Share of positive rows against mean score in {Format.Count(bins.Length)} bins of about equally many rows, with 95 % intervals; "
            + "the table below holds the numbers."));
    }

    private static void DrawInterval(SvgDrawing drawing, CalibrationRow bin)
    {
        if (bin.Observed is not { Lower: { } lower, Upper: { } upper })
            return;
        var (low, high) = (UnitSquare.At(bin.Predicted, lower), UnitSquare.At(bin.Predicted, upper));
        drawing.Line("whisker", low, high);
        drawing.Line("whisker", low with { X = low.X - HalfCap }, low with { X = low.X + HalfCap });
        drawing.Line("whisker", high with { X = high.X - HalfCap }, high with { X = high.X + HalfCap });
    }
}
