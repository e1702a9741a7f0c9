using MlPipeline.Core.Manifests;
using MlPipeline.Evaluation.Intervals;
using MlPipeline.Evaluation.Numerics;
using MlPipeline.Evaluation.Scores;

namespace MlPipeline.Evaluation.Curves;

/// <summary>
/// Calibration in bins of about equally many rows, as scikit-learn's <c>calibration_curve</c> with <c>strategy="quantile"</c>: the edges are the
/// scores' deciles, interpolated; equal scores share a bin, and an empty bin is left out.
/// </summary>
internal static class CalibrationCurve
{
    private const int MostBins = 10;
    private const string NeedsEqualWeights = "an interval needs rows of equal weight";

    public static IReadOnlyList<CalibrationBin> Of(Slice slice)
    {
        var bins = new List<CalibrationBin>(MostBins);
        var edge = 1;
        for (int start = 0, end; start < slice.Rows; start = end)
        {
            while (edge < MostBins && DecileOf(slice.Scores, edge) < slice.Scores[start])
                edge++;
            end = EndOfBin(slice.Scores, start, edge);
            if (BinOf(slice, start, end) is { } bin)
                bins.Add(bin);
        }

        return bins;
    }

    private static int EndOfBin(double[] scores, int start, int edge)
    {
        if (edge == MostBins)
            return scores.Length;
        var highest = DecileOf(scores, edge);
        var end = start + 1;
        while (end < scores.Length && scores[end] <= highest)
            end++;
        return end;
    }

    private static double DecileOf(double[] scores, int decile)
    {
        var place = (scores.Length - 1) * (double)decile / MostBins;
        var below = (int)place;
        var above = Math.Min(below + 1, scores.Length - 1);
        return scores[below] + ((scores[above] - scores[below]) * (place - below));
    }

    private static CalibrationBin? BinOf(Slice slice, int start, int end)
    {
        ChunkedSum mass = default, positive = default, score = default;
        var positives = 0;
        for (var row = start; row < end; row++)
        {
            var weight = slice.EqualWeights ? 1 : slice.Weights[row];
            mass.Add(weight);
            score.Add(weight * slice.Scores[row]);
            positive.Add(slice.Labels[row] ? weight : 0);
            positives += slice.Labels[row] ? 1 : 0;
        }

        return mass.Value > 0 ? new(end - start, score.Value / mass.Value, ShareOf(slice, positives, end - start, positive.Value / mass.Value)) : null;
    }

    private static Estimate ShareOf(Slice slice, int positives, int rows, double share) => slice.EqualWeights
        ? Measurement.Of(share, rows, new WilsonScore(positives, rows)).ToEstimate()
        : new Estimate(share, null, null, rows, "none", NeedsEqualWeights);
}
