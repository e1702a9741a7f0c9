using MlPipeline.Evaluation.Intervals;
using MlPipeline.Evaluation.Scores;

namespace MlPipeline.Evaluation.Metrics;

/// <summary>F1 = 2 TP / (2 TP + FP + FN).</summary>
internal sealed class F1Metric : Metric
{
    public override int Support(Slice slice) => (int)Union(slice.Counts);

    public override Measurement Measure(Slice slice)
    {
        var n = Support(slice);
        if (Union(slice.Masses) <= 0)
            return Missing(n);
        return slice.EqualWeights
            ? Measurement.Of(ValueOf(slice.Masses), n, new JaccardScore((long)slice.Counts.TruePositives, n))
            : Measurement.WithoutInterval(ValueOf(slice.Masses), n, NeedsEqualWeights);
    }

    protected override bool IsSame(ScorePair pair) => pair.SameDecisions;

    protected override Measurement Difference(ScorePair pair, double difference, int seed)
    {
        var n = Support(pair.Candidate);
        return pair.EqualWeights
            ? PairedBootstrap.Measure(pair.Cells, ValueOf, new ResamplingPlan(difference, n, seed, Name))
            : Measurement.WithoutInterval(difference, n, NeedsEqualWeights);
    }

    private static double Union(Confusion cells) => cells.TruePositives + cells.FalsePositives + cells.FalseNegatives;

    private static double ValueOf(Confusion cells) => 2 * cells.TruePositives / (cells.TruePositives + Union(cells));
}
