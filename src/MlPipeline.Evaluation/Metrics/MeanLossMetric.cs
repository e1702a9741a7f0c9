using MlPipeline.Evaluation.Intervals;
using MlPipeline.Evaluation.Scores;

namespace MlPipeline.Evaluation.Metrics;

/// <summary>The weighted mean of a loss of each row.</summary>
internal sealed class MeanLossMetric : Metric
{
    private const int LeastRows = 10;

    /// <summary>The loss of (label, score).</summary>
    public required Func<bool, double, double> Loss { get; init; }

    public override int Support(Slice slice) => slice.Rows;

    public override Measurement Measure(Slice slice)
    {
        var losses = LossesOf(slice.Labels, slice.Scores);
        if (!slice.Weights.Any(weight => weight > 0))
            return Missing(slice.Rows);
        var summary = MeanSummary.Of(losses, slice.Weights);
        return WhyNoInterval(summary) is { } reason
            ? Measurement.WithoutInterval(summary.Mean, slice.Rows, reason)
            : Measurement.Of(summary.Mean, slice.Rows, new SkewedMean(summary, Least, Greatest));
    }

    protected override Measurement Difference(ScorePair pair, double difference, int seed)
    {
        var differences = LossesOf(pair.Labels, pair.CandidateScores);
        var baseline = LossesOf(pair.Labels, pair.BaselineScores);
        for (var row = 0; row < differences.Length; row++)
            differences[row] -= baseline[row];
        var summary = MeanSummary.Of(differences, pair.Weights);
        var differing = differences.Count(loss => loss != 0);
        var reason = differing < LeastRows ? $"the losses differ in {differing} rows; an interval needs {LeastRows}" : WhyNoInterval(summary);
        return reason is null
            ? Measurement.Of(summary.Mean, pair.Labels.Length, new SkewedMean(summary, -Greatest, Greatest))
            : Measurement.WithoutInterval(difference, pair.Labels.Length, reason);
    }

    private static string? WhyNoInterval(MeanSummary summary)
    {
        if (summary.EffectiveRows < LeastRows)
            return $"fewer than {LeastRows} rows";
        return summary.StandardError > 0 ? null : "the loss is the same in every row";
    }

    private double[] LossesOf(bool[] labels, double[] scores)
    {
        var losses = new double[labels.Length];
        for (var row = 0; row < losses.Length; row++)
            losses[row] = Loss(labels[row], scores[row]);
        return losses;
    }
}
