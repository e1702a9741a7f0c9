namespace MlPipeline.Core.Statistics;

/// <summary>The steps of two empirical distributions side by side.</summary>
internal static class MergedSteps
{
    /// <summary>For each value of either sample, up to the next one: how many numbers of each sample are not above it. The last reaches to itself.</summary>
    public static IEnumerable<(double From, double To, long First, long Second)> Of(WeightedSample first, WeightedSample second)
    {
        var (one, other, below, beside) = (0, 0, 0L, 0L);
        while (one < first.Values.Count || other < second.Values.Count)
        {
            var value = Math.Min(ValueAt(first, one), ValueAt(second, other));
            if (ValueAt(first, one) == value)
                below += first.Counts[one++];
            if (ValueAt(second, other) == value)
                beside += second.Counts[other++];
            var next = Math.Min(ValueAt(first, one), ValueAt(second, other));
            yield return (value, double.IsFinite(next) ? next : value, below, beside);
        }
    }

    private static double ValueAt(WeightedSample sample, int index) => index < sample.Values.Count ? sample.Values[index] : double.PositiveInfinity;
}
