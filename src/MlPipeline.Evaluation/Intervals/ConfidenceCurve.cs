using MlPipeline.Core.Statistics;

namespace MlPipeline.Evaluation.Intervals;

/// <summary>What the data say of a true value at every confidence: intervals and one-sided tests are read off the same curve, so they agree.</summary>
internal abstract class ConfidenceCurve
{
    private const double Far = 38;

    /// <summary>How the curve was computed, for the reader of a report.</summary>
    public abstract string Method { get; }

    /// <summary>The end of the one-sided interval of confidence Φ(|z|): a lower end for z &lt; 0, an upper end for z &gt; 0; it does not fall in z.</summary>
    public abstract double End(double z);

    /// <summary>The one-sided p value of the claim that the true value is at least the bound.</summary>
    public virtual double PAtLeast(double bound) => Normal.Cdf(-ZAt(bound));

    /// <summary>The one-sided p value of the claim that the true value is at most the bound.</summary>
    public virtual double PAtMost(double bound) => Normal.Cdf(ZAt(bound));

    /// <summary>The z whose end is the bound.</summary>
    protected virtual double ZAt(double bound) => Bisection.Root(z => End(z) - bound, -Far, Far);
}
