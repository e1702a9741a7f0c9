using MlPipeline.Evaluation.Numerics;

namespace MlPipeline.Evaluation.Intervals;

/// <summary>A proportion: Wilson's score interval (Wilson 1927); its tests are the exact binomial ones, whose error never exceeds what it says.</summary>
internal sealed class WilsonScore(long hits, long n) : ConfidenceCurve
{
    public override string Method => "Wilson score";

    public override double End(double z)
    {
        if ((hits == 0 && z <= 0) || (hits == n && z >= 0))
            return hits == 0 ? 0 : 1;
        var share = (double)hits / n;
        var square = z * z;
        var spread = z * Math.Sqrt((share * (1 - share) / n) + (square / (4.0 * n * n)));
        return Math.Clamp((share + (square / (2.0 * n)) + spread) / (1 + (square / n)), 0, 1);
    }

    public override double PAtLeast(double bound) => Binomial.AtMost(hits, n, bound);

    public override double PAtMost(double bound) => Binomial.AtLeast(hits, n, bound);
}
