namespace MlPipeline.Core.Manifests;

/// <summary>One retraining under other circumstances.</summary>
/// <param name="Circumstances">What was different, as a phrase.</param>
/// <param name="Tier">What came out again.</param>
/// <param name="FirstDifference">The first thing that differed, or null.</param>
public sealed record ReproductionAttempt(string Circumstances, ReproductionTier Tier, string? FirstDifference)
{
    /// <summary>Whether it was as on a processor of another class, on which less may be promised.</summary>
    public bool IsAnotherClass { get; init; }

    /// <summary>The largest difference of a score, where scores differ and can be compared.</summary>
    public double? ScoreDifference { get; init; }

    /// <summary>The largest difference of a metric, as a share of it where it is above 1, where scores are not within the tolerance.</summary>
    public double? MetricDifference { get; init; }
}
