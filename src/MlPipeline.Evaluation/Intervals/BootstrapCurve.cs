using MlPipeline.Core.Statistics;

namespace MlPipeline.Evaluation.Intervals;

/// <summary>Percentiles of resampled values; a test's p value is the share of resamples on the claim's side, and never zero.</summary>
internal sealed class BootstrapCurve : ConfidenceCurve
{
    private readonly double[] ascending;

    /// <summary>Takes at least one resampled value.</summary>
    public BootstrapCurve(double[] resamples)
    {
        ascending = resamples;
        Array.Sort(ascending);
    }

    public override string Method => "paired bootstrap";

    public override double End(double z)
    {
        var position = Normal.Cdf(z) * (ascending.Length - 1);
        var below = (int)Math.Floor(position);
        var above = Math.Min(below + 1, ascending.Length - 1);
        return ascending[below] + ((position - below) * (ascending[above] - ascending[below]));
    }

    public override double PAtLeast(double bound) => Share(ascending.Count(value => value >= bound));

    public override double PAtMost(double bound) => Share(ascending.Count(value => value <= bound));

    private double Share(int count) => (count + 1.0) / (ascending.Length + 1.0);
}
