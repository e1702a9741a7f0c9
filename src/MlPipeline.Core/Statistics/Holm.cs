namespace MlPipeline.Core.Statistics;

/// <summary>Holm's step-down adjustment (Holm 1979): comparing adjusted p values with α keeps P(any false rejection) ≤ α, whatever their dependence.</summary>
public static class Holm
{
    /// <summary>The adjusted p values, in the order given; what has no p value is not of the family.</summary>
    public static double?[] Adjust(IReadOnlyList<double?> p)
    {
        var adjusted = new double?[p.Count];
        var running = 0.0;
        var order = Enumerable.Range(0, p.Count).Where(index => p[index] is not null).OrderBy(index => p[index]).ToArray();
        for (var rank = 0; rank < order.Length; rank++)
        {
            running = Math.Max(running, Math.Min(1, (order.Length - rank) * p[order[rank]]!.Value));
            adjusted[order[rank]] = running;
        }

        return adjusted;
    }
}
