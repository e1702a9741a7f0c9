using MlPipeline.Evaluation.Intervals;
using MlPipeline.Evaluation.Scores;

namespace MlPipeline.Evaluation.Metrics;

/// <summary>Area under the ROC curve, ties half. On the logit scale DeLong's interval keeps its coverage near 1, where the plain one loses it.</summary>
internal sealed class AucMetric : Metric
{
    private const int LeastOfAClass = 10;
    private const double Negligible = 1e-12;

    private static readonly string TooFew = $"an interval needs {LeastOfAClass} rows of each class";

    public override int Support(Slice slice) => Math.Min(slice.Positives, slice.Negatives);

    public override Measurement Measure(Slice slice)
    {
        if (slice.Masses.Sum((label, _) => label) <= 0 || slice.Masses.Sum((label, _) => !label) <= 0)
            return Missing(slice.Rows);
        var placements = Placements.OfAscending(slice.Scores, slice.Labels, slice.Weights);
        var summary = PlacementSummary.Of(placements, slice.Labels, slice.Weights);
        return WhyNoInterval(slice) is { } reason
            ? Measurement.WithoutInterval(summary.Value, slice.Rows, reason)
            : Measurement.Of(summary.Value, slice.Rows, CurveOf(summary, slice));
    }

    protected override Measurement Difference(ScorePair pair, double difference, int seed)
    {
        var rows = pair.Labels.Length;
        if (WhyNoInterval(pair.Candidate) is { } reason)
            return Measurement.WithoutInterval(difference, rows, reason);
        if (RankAlike(pair))
            return Measurement.Of(0, rows, new CertainCurve("identical ranking", 0));
        var differences = InRowOrder(pair.CandidateOrder, pair.CandidateScores, pair);
        var baseline = InRowOrder(pair.BaselineOrder, pair.BaselineScores, pair);
        for (var row = 0; row < rows; row++)
            differences[row] -= baseline[row];
        var summary = PlacementSummary.Of(differences, pair.Labels, pair.Weights);
        return summary.StandardError > Negligible
            ? Measurement.Of(summary.Value, rows, new NormalCurve("DeLong, paired", summary.Value, summary.StandardError))
            : Measurement.WithoutInterval(difference, rows, "no row is placed differently by the two models, which DeLong's method cannot judge");
    }

    private static ConfidenceCurve CurveOf(PlacementSummary summary, Slice slice) => summary.StandardError > Negligible
        ? new LogitNormal("DeLong, logit", summary.Value, summary.StandardError)
        : new RankScore(summary.Value, slice.Positives, slice.Negatives);

    private static string? WhyNoInterval(Slice slice)
    {
        if (!slice.EqualWeights)
            return NeedsEqualWeights;
        return Math.Min(slice.Positives, slice.Negatives) < LeastOfAClass ? TooFew : null;
    }

    // One model's scores are then a rising function of the other's, and so is every AUC.
    private static bool RankAlike(ScorePair pair)
    {
        var order = pair.CandidateOrder;
        for (var position = 1; position < order.Length; position++)
        {
            var candidate = pair.CandidateScores[order[position]].CompareTo(pair.CandidateScores[order[position - 1]]);
            var baseline = pair.BaselineScores[order[position]].CompareTo(pair.BaselineScores[order[position - 1]]);
            if (candidate != baseline)
                return false;
        }

        return true;
    }

    private static double[] InRowOrder(int[] order, double[] scores, ScorePair pair)
    {
        var placements = Placements.OfAscending(
            Array.ConvertAll(order, row => scores[row]), Array.ConvertAll(order, row => pair.Labels[row]), Array.ConvertAll(order, row => pair.Weights[row]));
        var byRow = new double[order.Length];
        for (var position = 0; position < order.Length; position++)
            byRow[order[position]] = placements[position];
        return byRow;
    }
}
