using MlPipeline.Core.Statistics;

namespace MlPipeline.Evaluation.Intervals;

/// <summary>
/// An AUC whose DeLong variance is zero (perfect separation, one score for all): Newcombe's score-like interval (2006, part 2, method 5), which takes the
/// variance at the bound instead of at the estimate.
/// </summary>
internal sealed class RankScore(double value, int positives, int negatives) : ConfidenceCurve
{
    public override string Method => "Newcombe's score-like interval";

    public override double End(double z) => z switch
    {
        < 0 => Bisection.Root(bound => ZAt(bound) - z, 0, value),
        > 0 => Bisection.Root(bound => ZAt(bound) - z, value, 1),
        _ => value,
    };

    protected override double ZAt(double bound)
    {
        var pooled = ((positives + negatives) / 2.0) - 1;
        var shape = 1 + (pooled * (((1 - bound) / (2 - bound)) + (bound / (1 + bound))));
        var variance = bound * (1 - bound) / ((double)positives * negatives) * shape;
        return bound.Equals(value) ? 0 : (bound - value) / Math.Sqrt(Math.Max(variance, double.Epsilon));
    }
}
