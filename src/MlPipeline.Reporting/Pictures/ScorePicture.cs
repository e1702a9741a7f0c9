using System.Globalization;
using MlPipeline.Core.Manifests;
using MlPipeline.Reporting.Contents;
using MlPipeline.Reporting.Texts;

namespace MlPipeline.Reporting.Pictures;

/// <summary>Draws how many rows of each class have which score: positive rows upward, negative rows downward, the threshold across.</summary>
internal static class ScorePicture
{
    private const double Left = 50;
    private const double Right = 370;
    private const double Top = 12;
    private const double Bottom = 332;
    private const double Gap = 1;
    private const int MostBins = 200;
    private const int Parts = 5;

    public static Markup Draw(CurveSection curves, HoldoutSection holdout)
    {
        var drawing = new SvgDrawing(Right + 14, Bottom + 46);
        ScoreBin[] bins = [.. curves.Scores.Take(MostBins)];
        var up = new Scale(-bins.Select(bin => bin.Negatives).Append(1).Max() * 1.12, bins.Select(bin => bin.Positives).Append(1).Max() * 1.12, Bottom, Top);
        var across = new Scale(0, 1, Left, Right);
        DrawAxes(drawing, across, up);
        foreach (var bin in bins)
            DrawBin(drawing, across, up, bin);
        drawing.Line("axis-line", new(Left, up.At(0)), new(Right, up.At(0)));
        DrawThreshold(drawing, across.At(holdout.Threshold), holdout.Threshold);
        drawing.Words("key", new(Left + 8, Top + 16), new Text("▲ positive"));
        drawing.Words("key", new(Left + 8, Bottom - 8), new Text("▼ negative"));
        return drawing.Picture("plot", new Text("Scores of the candidate by class"), new Text(
            $"Counts of positive and of negative held-out rows by score, with the threshold at {Format.Bound(holdout.Threshold)}; the table below holds the numbers."));
    }

    private static void DrawAxes(SvgDrawing drawing, Scale across, Scale up)
    {
        for (var part = 0; part <= Parts; part++)
        {
            var value = (double)part / Parts;
            drawing.Words("tick middle", new(across.At(value), Bottom + 18), new Text(value.ToString("0.0", CultureInfo.InvariantCulture)));
        }
        foreach (var tick in up.Ticks().Where(tick => tick.Equals(Math.Round(tick))))
        {
            drawing.Line("grid", new(Left, up.At(tick)), new(Right, up.At(tick)));
            drawing.Words("tick end", new(Left - 8, up.At(tick) + 4), new Text(Format.Count((long)Math.Abs(tick))));
        }
        drawing.Words("axis middle", new((Left + Right) / 2, Bottom + 39), new Text("score"));
        drawing.UpwardWords("axis middle", new(13, (Top + Bottom) / 2), new Text("held-out rows"));
    }

    private static void DrawBin(SvgDrawing drawing, Scale across, Scale up, ScoreBin bin)
    {
        var left = across.At(bin.Lower) + Gap;
        var width = across.At(bin.Upper) - Gap - left;
        drawing.Box("bar candidate", new(left, up.At(bin.Positives)), new(width, up.At(0) - up.At(bin.Positives)));
        drawing.Box("bar baseline", new(left, up.At(0)), new(width, up.At(-bin.Negatives) - up.At(0)));
    }

    private static void DrawThreshold(SvgDrawing drawing, double at, double threshold)
    {
        drawing.Line("limit", new(at, Top), new(at, Bottom));
        var (style, side) = at > (Left + Right) / 2 ? ("key end", -6) : ("key", 6);
        drawing.Words(style, new(at + side, Top + 34), new Text($"threshold {Format.Bound(threshold)}"));
    }
}
