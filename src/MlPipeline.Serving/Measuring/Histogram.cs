namespace MlPipeline.Serving.Measuring;

/// <summary>Counts values by bucket, from any number of threads at once.</summary>
/// <param name="name">The metric's name.</param>
/// <param name="bounds">The buckets' upper bounds, which belong to them, rising; the last bucket has none.</param>
internal sealed class Histogram(string name, params double[] bounds)
{
    // The sum is kept in billionths, since whole numbers can be added without a lock.
    private const double Billion = 1e9;

    private readonly long[] counts = new long[bounds.Length + 1];
    private long sum;

    public void Observe(double value)
    {
        var bucket = 0;
        while (bucket < bounds.Length && value > bounds[bucket])
            bucket++;
        Interlocked.Increment(ref counts[bucket]);
        Interlocked.Add(ref sum, (long)(value * Billion));
    }

    /// <summary>Writes the samples, with one more label where the histogram is one of several.</summary>
    public void Write(PrometheusText text, params ReadOnlySpan<(string Name, string Value)> labels)
    {
        var total = 0L;
        for (var bucket = 0; bucket < counts.Length; bucket++)
        {
            total += Interlocked.Read(ref counts[bucket]);
            var bound = PrometheusText.NumberOf(bucket < bounds.Length ? bounds[bucket] : double.PositiveInfinity);
            text.Sample(name + "_bucket", total, [.. labels, ("le", bound)]);
        }

        text.Sample(name + "_sum", Interlocked.Read(ref sum) / Billion, labels);
        text.Sample(name + "_count", total, labels);
    }
}
