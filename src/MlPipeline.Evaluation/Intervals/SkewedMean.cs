using MlPipeline.Core.Statistics;

namespace MlPipeline.Evaluation.Intervals;

/// <summary>
/// A mean by Hall's monotone transformation of Student's statistic (Hall 1992), which takes the skewness out: losses are skewed, and a symmetric interval
/// then misses two to four times as often on one side. Student's quantile (its expansion z + (z³ + z) / 4ν) has the degrees of freedom that the tails leave.
/// </summary>
internal sealed class SkewedMean(MeanSummary summary, double least, double greatest) : ConfidenceCurve
{
    private readonly double tilt = summary.Skewness / Math.Sqrt(summary.Rows);

    public override string Method => "mean, corrected for skewness";

    public override double End(double z) => Math.Clamp(summary.Mean - (summary.StandardError * Untransform(-StudentOf(z))), least, greatest);

    private double StudentOf(double z) => z + (((z * z * z) + z) / (4 * summary.DegreesOfFreedom));

    // The inverse of T + r T² / 3 + r² T³ / 27 + r / 6 with r = skewness / √n.
    private double Untransform(double x)
    {
        var shifted = x - (tilt / 6);
        var root = PortableMath.CubeRoot(1 + (tilt * shifted));
        return 3 * shifted / ((root * root) + root + 1);
    }
}
