namespace MlPipeline.Core.Statistics;

/// <summary>The first Wasserstein distance: how far a unit of one sample must be moved to make the other, on the average.</summary>
public static class Wasserstein
{
    private const double LeastDeviation = 0.001;

    /// <summary>∫ |F − G| divided by the reference's standard deviation, which counts as 0.001 where it is less (Evidently's norm).</summary>
    public static double Normed(WeightedSample reference, WeightedSample current)
    {
        var distance = 0.0;
        foreach (var (from, to, below, other) in MergedSteps.Of(reference, current))
            distance += Math.Abs(((double)below / reference.Total) - ((double)other / current.Total)) * (to - from);
        return distance / Math.Max(reference.Deviation(lost: 0), LeastDeviation);
    }
}
