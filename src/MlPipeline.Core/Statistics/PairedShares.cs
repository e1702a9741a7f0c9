using System.Numerics;

namespace MlPipeline.Core.Statistics;

/// <summary>The shares of two samples in the same bins, as Evidently 0.4 makes them.</summary>
/// <param name="Reference">The reference's share of each bin.</param>
/// <param name="Current">The current sample's share of each bin.</param>
public sealed record PairedShares(double[] Reference, double[] Current)
{
    // Evidently's: a column of numbers with no more distinct values is taken value by value.
    private const int FewValues = 20;

    /// <summary>
    /// Bins of numbers. When the reference has more than 20 distinct values: equal widths by Sturges' rule, ⌈log₂ n + 1⌉ of them for n numbers in
    /// both samples together, each with its lower edge, the last with both (as numpy.histogram). Else one bin a value.
    /// </summary>
    public static PairedShares Of(WeightedSample reference, WeightedSample current) =>
        reference.Values.Count > FewValues ? ByEdges(reference, current) : ByValues(reference, current);

    /// <summary>One bin a name, in the order given.</summary>
    /// <param name="counts">How often each name occurs in the reference and in the current sample; both have members.</param>
    public static PairedShares Of(IReadOnlyList<(long Reference, long Current)> counts)
    {
        var (reference, current) = (counts.Sum(pair => pair.Reference), counts.Sum(pair => pair.Current));
        return new([.. counts.Select(pair => (double)pair.Reference / reference)], [.. counts.Select(pair => (double)pair.Current / current)]);
    }

    private static PairedShares ByValues(WeightedSample reference, WeightedSample current)
    {
        var counts = new SortedDictionary<double, (long Reference, long Current)>();
        for (var index = 0; index < reference.Values.Count; index++)
            counts[reference.Values[index]] = (reference.Counts[index], 0);
        for (var index = 0; index < current.Values.Count; index++)
            counts[current.Values[index]] = (counts.GetValueOrDefault(current.Values[index]).Reference, current.Counts[index]);
        return Of([.. counts.Values]);
    }

    private static PairedShares ByEdges(WeightedSample reference, WeightedSample current)
    {
        var first = Math.Min(reference.Values[0], current.Values[0]);
        var last = Math.Max(reference.Values[^1], current.Values[^1]);
        var bins = (int)Math.Ceiling((last - first) / ((last - first) / (Log2(reference.Total + current.Total) + 1)));
        var step = (last - first) / bins;
        var edges = new double[bins + 1];
        for (var edge = 0; edge < bins; edge++)
            edges[edge] = (edge * step) + first;
        edges[bins] = last;
        return new(SharesOf(reference, edges), SharesOf(current, edges));
    }

    private static double[] SharesOf(WeightedSample sample, double[] edges)
    {
        var counts = new long[edges.Length - 1];
        var bin = 0;
        for (var index = 0; index < sample.Values.Count; index++)
        {
            while (bin < counts.Length - 1 && sample.Values[index] >= edges[bin + 1])
                bin++;
            counts[bin] += sample.Counts[index];
        }

        return Array.ConvertAll(counts, count => (double)count / sample.Total);
    }

    // Exact for powers of two, where one rounding more would make a bin more.
    private static double Log2(long number) =>
        BitOperations.IsPow2(number) ? BitOperations.Log2((ulong)number) : PortableMath.Log(number) / PortableMath.Log(2);
}
