using MlPipeline.Core.Statistics;

namespace MlPipeline.Evaluation.Intervals;

/// <summary>
/// A value strictly between 0 and 1 with a standard error, normal on the logit scale: the interval stays inside 0 to 1 and misses evenly on both sides.
/// </summary>
internal sealed class LogitNormal(string method, double value, double standardError) : ConfidenceCurve
{
    private readonly double centre = Logit(value);
    private readonly double spread = standardError / (value * (1 - value));

    public override string Method => method;

    public override double End(double z) => 1 / (1 + PortableMath.Exp(-(centre + (z * spread))));

    protected override double ZAt(double bound) => bound switch
    {
        <= 0 => double.NegativeInfinity,
        >= 1 => double.PositiveInfinity,
        _ => (Logit(bound) - centre) / spread,
    };

    private static double Logit(double share) => PortableMath.Log(share) - PortableMath.Log(1 - share);
}
