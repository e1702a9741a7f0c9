using MlPipeline.Evaluation.Numerics;

namespace MlPipeline.Evaluation.Metrics;

/// <summary>
/// For each row the share of the other class that it is ranked on the right side of, ties half: DeLong's structural components (DeLong, DeLong and
/// Clarke-Pearson 1988), all in one pass over sorted scores (Sun and Xu 2014).
/// </summary>
internal static class Placements
{
    /// <summary>Placements of rows in ascending order of score; both classes must have weight.</summary>
    public static double[] OfAscending(double[] scores, bool[] labels, double[] weights)
    {
        var positives = MassOf(labels, weights, true);
        var negatives = MassOf(labels, weights, false);
        var placements = new double[scores.Length];
        double positivesBelow = 0, negativesBelow = 0;
        for (int start = 0, end; start < scores.Length; start = end)
        {
            double tiedPositives = 0, tiedNegatives = 0;
            for (end = start; end < scores.Length && scores[end].Equals(scores[start]); end++)
            {
                tiedPositives += labels[end] ? weights[end] : 0;
                tiedNegatives += labels[end] ? 0 : weights[end];
            }

            var ofPositive = (negativesBelow + (tiedNegatives / 2)) / negatives;
            var ofNegative = (positives - positivesBelow - (tiedPositives / 2)) / positives;
            for (var row = start; row < end; row++)
                placements[row] = labels[row] ? ofPositive : ofNegative;
            positivesBelow += tiedPositives;
            negativesBelow += tiedNegatives;
        }

        return placements;
    }

    private static double MassOf(bool[] labels, double[] weights, bool label)
    {
        var sum = default(ChunkedSum);
        for (var row = 0; row < labels.Length; row++)
            sum.Add(labels[row] == label ? weights[row] : 0);
        return sum.Value;
    }
}
