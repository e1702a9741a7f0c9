using MlPipeline.Evaluation.Intervals;
using MlPipeline.Evaluation.Scores;

namespace MlPipeline.Evaluation.Metrics;

/// <summary>A share of rows: of those that count, those that are hits; both are told by label and prediction.</summary>
internal sealed class ProportionMetric : Metric
{
    /// <summary>Whether a row of (label, prediction) is in the denominator.</summary>
    public required Func<bool, bool, bool> Counted { get; init; }

    /// <summary>Whether a row of (label, prediction) that is counted is in the numerator.</summary>
    public required Func<bool, bool, bool> Hit { get; init; }

    // Two models share a denominator when the prediction does not decide what is counted.
    private bool Shared => Counted(true, true) == Counted(true, false) && Counted(false, true) == Counted(false, false);

    public override int Support(Slice slice) => (int)slice.Counts.Sum(Counted);

    public override Measurement Measure(Slice slice)
    {
        var n = Support(slice);
        var mass = slice.Masses.Sum(Counted);
        if (mass <= 0)
            return Missing(n);
        var value = slice.Masses.Sum(IsCountedHit) / mass;
        return slice.EqualWeights
            ? Measurement.Of(value, n, new WilsonScore((long)slice.Counts.Sum(IsCountedHit), n))
            : Measurement.WithoutInterval(value, n, NeedsEqualWeights);
    }

    protected override bool IsSame(ScorePair pair) => pair.SameDecisions;

    protected override Measurement Difference(ScorePair pair, double difference, int seed)
    {
        var n = Support(pair.Candidate);
        if (!pair.EqualWeights)
            return Measurement.WithoutInterval(difference, n, NeedsEqualWeights);
        if (!Shared)
            return PairedBootstrap.Measure(pair.Cells, ValueOf, new ResamplingPlan(difference, n, seed, Name));
        var onlyCandidate = pair.Cells.Sum((label, ours, theirs) => IsCountedHit(label, ours) && !IsCountedHit(label, theirs));
        var onlyBaseline = pair.Cells.Sum((label, ours, theirs) => !IsCountedHit(label, ours) && IsCountedHit(label, theirs));
        return Measurement.Of(difference, n, new TangoScore(onlyCandidate, onlyBaseline, n));
    }

    private bool IsCountedHit(bool label, bool prediction) => Counted(label, prediction) && Hit(label, prediction);

    private double ValueOf(Confusion confusion) => confusion.Sum(IsCountedHit) / confusion.Sum(Counted);
}
