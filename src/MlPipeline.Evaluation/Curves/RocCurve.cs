using MlPipeline.Core.Manifests;
using MlPipeline.Evaluation.Numerics;
using MlPipeline.Evaluation.Scores;

namespace MlPipeline.Evaluation.Curves;

/// <summary>
/// The receiver operating characteristic, as scikit-learn's <c>roc_curve</c>: rows of one score are one step, and points within a straight
/// horizontal or vertical run are left out. The area below the corners is the AUC with ties half.
/// </summary>
internal static class RocCurve
{
    private const int MostPoints = 200;

    /// <summary>At most 200 corners, the first and the last always; none where a class has no weight.</summary>
    public static IReadOnlyList<RocPoint> Of(Slice slice)
    {
        var steps = StepsOf(slice);
        var (negatives, positives) = steps[^1];
        if (negatives <= 0 || positives <= 0)
            return [];
        RocPoint[] corners = [.. CornersOf(steps).Select(step => new RocPoint(step.Negatives / negatives, step.Positives / positives))];
        return corners.Length <= MostPoints ? corners : Thinned(corners);
    }

    // The weight of each class at or above every distinct score, from the highest score down.
    private static List<(double Negatives, double Positives)> StepsOf(Slice slice)
    {
        var steps = new List<(double Negatives, double Positives)> { (0, 0) };
        var positives = default(ChunkedSum);
        var negatives = default(ChunkedSum);
        for (var row = slice.Rows - 1; row >= 0; row--)
        {
            var weight = slice.EqualWeights ? 1 : slice.Weights[row];
            if (slice.Labels[row])
                positives.Add(weight);
            else
                negatives.Add(weight);
            if (row == 0 || !slice.Scores[row - 1].Equals(slice.Scores[row]))
                steps.Add((negatives.Value, positives.Value));
        }

        return steps;
    }

    private static IEnumerable<(double Negatives, double Positives)> CornersOf(List<(double Negatives, double Positives)> steps)
    {
        for (var index = 0; index < steps.Count; index++)
        {
            var isEnd = index == 0 || index == steps.Count - 1;
            if (isEnd || !IsOnALine(steps[index - 1], steps[index], steps[index + 1]))
                yield return steps[index];
        }
    }

    private static bool IsOnALine(
        (double Negatives, double Positives) before, (double Negatives, double Positives) at, (double Negatives, double Positives) after) =>
        (before.Negatives.Equals(at.Negatives) && at.Negatives.Equals(after.Negatives))
        || (before.Positives.Equals(at.Positives) && at.Positives.Equals(after.Positives));

    // Recall and false-positive rate both only rise, so their sum measures the way along the curve, of which each kept corner stands for an equal part.
    private static List<RocPoint> Thinned(RocPoint[] corners)
    {
        var kept = new List<RocPoint>(MostPoints);
        foreach (var corner in corners.AsSpan(0, corners.Length - 1))
        {
            if (kept.Count < MostPoints - 1 && (corner.FalsePositiveRate + corner.Recall) * (MostPoints - 1) >= 2.0 * kept.Count)
                kept.Add(corner);
        }

        kept.Add(corners[^1]);
        return kept;
    }
}
