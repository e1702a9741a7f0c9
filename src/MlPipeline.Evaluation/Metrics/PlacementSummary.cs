using MlPipeline.Evaluation.Numerics;

namespace MlPipeline.Evaluation.Metrics;

/// <summary>The mean placement of the positive rows, which is the AUC (or a difference of two), and DeLong's standard error of it.</summary>
/// <param name="Value">The mean over positive rows, weighted.</param>
/// <param name="StandardError">√(variance over positives / their number + variance over negatives / theirs).</param>
internal sealed record PlacementSummary(double Value, double StandardError)
{
    public static PlacementSummary Of(double[] placements, bool[] labels, double[] weights)
    {
        var positives = Spread(placements, labels, true);
        var negatives = Spread(placements, labels, false);
        return new PlacementSummary(WeightedMean(placements, labels, weights), Math.Sqrt(positives + negatives));
    }

    private static double WeightedMean(double[] placements, bool[] labels, double[] weights)
    {
        var sum = default(ChunkedSum);
        var mass = default(ChunkedSum);
        for (var row = 0; row < labels.Length; row++)
        {
            sum.Add(labels[row] ? weights[row] * placements[row] : 0);
            mass.Add(labels[row] ? weights[row] : 0);
        }

        return sum.Value / mass.Value;
    }

    // The variance of one class's mean placement.
    private static double Spread(double[] placements, bool[] labels, bool label)
    {
        var sum = default(ChunkedSum);
        var n = 0;
        for (var row = 0; row < labels.Length; row++)
        {
            sum.Add(labels[row] == label ? placements[row] : 0);
            n += labels[row] == label ? 1 : 0;
        }

        var mean = sum.Value / n;
        var squares = default(ChunkedSum);
        for (var row = 0; row < labels.Length; row++)
            squares.Add(labels[row] == label ? (placements[row] - mean) * (placements[row] - mean) : 0);
        return squares.Value / (n - 1) / n;
    }
}
