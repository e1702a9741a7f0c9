using MlPipeline.Evaluation.Numerics;

namespace MlPipeline.Evaluation.Intervals;

/// <summary>
/// A mean by Hall's monotone transformation of Student's statistic (Hall 1992), which takes the skewness out: losses are skewed, and a symmetric interval
/// then misses two to four times as often on one side.
/// </summary>
internal sealed class SkewedMean(MeanSummary summary, double least, double greatest) : ConfidenceCurve
{
    private readonly double tilt = summary.Skewness / Math.Sqrt(summary.Rows);

    public override string Method => "mean, corrected for skewness";

    public override double End(double z) => Math.Clamp(summary.Mean - (summary.StandardError * Untransform(-z)), least, greatest);

    protected override double ZAt(double bound) => -Transform((summary.Mean - bound) / summary.StandardError);

    private double Transform(double t) => t + (tilt * t * t / 3) + (tilt * tilt * t * t * t / 27) + (tilt / 6);

    private double Untransform(double x)
    {
        var shifted = x - (tilt / 6);
        var root = PortableMath.CubeRoot(1 + (tilt * shifted));
        return 3 * shifted / ((root * root) + root + 1);
    }
}
