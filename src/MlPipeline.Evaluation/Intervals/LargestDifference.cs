using System.Globalization;
using MlPipeline.Core.Statistics;

namespace MlPipeline.Evaluation.Intervals;

/// <summary>
/// The largest absolute value of several signed differences. The lower end and the test that a bound is exceeded are simultaneous over all differences
/// (Bonferroni). The upper end needs no adjustment: it falls short of the true maximum only when the interval of the very difference that is the largest does.
/// </summary>
internal sealed class LargestDifference(IReadOnlyList<ConfidenceCurve> differences) : ConfidenceCurve
{
    public override string Method => differences.Count == 1
        ? differences[0].Method
        : string.Create(CultureInfo.InvariantCulture, $"{differences[0].Method}, simultaneous over {differences.Count} differences");

    public override double End(double z)
    {
        if (z > 0)
            return differences.Max(difference => Math.Max(Math.Abs(difference.End(-z)), Math.Abs(difference.End(z))));
        var adjusted = Normal.Quantile(Normal.Cdf(z) / differences.Count);
        return Math.Max(0, differences.Max(difference => Math.Max(difference.End(adjusted), -difference.End(-adjusted))));
    }

    public override double PAtLeast(double bound) =>
        differences.Max(difference => Math.Max(difference.PAtLeast(bound), difference.PAtMost(-bound)));

    public override double PAtMost(double bound) => Math.Min(1, differences.Count * differences.Min(difference => PWithin(difference, bound)));

    // At a true difference on one end of the bound an outlier of either sign counts against it: close to zero neither tail is negligible.
    private static double PWithin(ConfidenceCurve difference, double bound) => Math.Min(
        difference.PAtMost(bound) + difference.PAtMost(-bound), difference.PAtLeast(-bound) + difference.PAtLeast(bound));
}
