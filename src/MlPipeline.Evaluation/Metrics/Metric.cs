using MlPipeline.Core.Manifests;
using MlPipeline.Evaluation.Intervals;
using MlPipeline.Evaluation.Scores;

namespace MlPipeline.Evaluation.Metrics;

/// <summary>A row of the table of metrics: what it is called, which way it is better, where it lies, and how it is measured and compared.</summary>
internal abstract class Metric
{
    protected const string NeedsEqualWeights = "this interval needs rows of equal weight";

    public required string Name { get; init; }

    public required Direction Direction { get; init; }

    /// <summary>What must be there for the metric to be defined, as a phrase.</summary>
    public required string Needs { get; init; }

    /// <summary>The least value it can have.</summary>
    public double Least { get; init; }

    /// <summary>The greatest value it can have.</summary>
    public double Greatest { get; init; } = 1;

    /// <summary>Rows that a minimum size is held against; below it a group is not compared.</summary>
    public abstract int Support(Slice slice);

    /// <summary>The metric of a slice.</summary>
    public abstract Measurement Measure(Slice slice);

    /// <summary>Candidate less baseline on the same rows; <paramref name="seed"/> is for resampling.</summary>
    public Measurement Compare(ScorePair pair, int seed)
    {
        var candidate = Measure(pair.Candidate);
        var baseline = Measure(pair.Baseline);
        if (candidate.Value is not { } ours)
            return Measurement.Undefined(candidate.N, $"for the candidate: {candidate.Reason}");
        if (baseline.Value is not { } theirs)
            return Measurement.Undefined(baseline.N, $"for the baseline: {baseline.Reason}");
        return IsSame(pair)
            ? Measurement.Of(0, candidate.N, new CertainCurve("identical scores", 0))
            : Difference(pair, ours - theirs, seed);
    }

    /// <summary>Whether the two models cannot differ in this metric, their scores being equal.</summary>
    protected virtual bool IsSame(ScorePair pair) => pair.SameScores;

    /// <summary>The difference of two defined values of models whose scores differ.</summary>
    protected abstract Measurement Difference(ScorePair pair, double difference, int seed);

    protected Measurement Missing(int n) => Measurement.Undefined(n, $"needs {Needs}");
}
