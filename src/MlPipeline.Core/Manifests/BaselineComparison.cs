using MlPipeline.Core.Digests;

namespace MlPipeline.Core.Manifests;

/// <summary>The comparison with the committed baseline.</summary>
/// <param name="State">Whether it could be made.</param>
/// <param name="Reason">Why it was not made.</param>
/// <param name="Model">The baseline archive's digest.</param>
/// <param name="Metrics">One comparison a metric.</param>
/// <param name="McNemar">Rows that only one of the two models predicted right, for information.</param>
public sealed record BaselineComparison(
    ComparisonState State, string? Reason, Digest? Model, IReadOnlyList<MetricComparison> Metrics, DiscordantRows? McNemar)
{
    /// <summary>A comparison that was not made.</summary>
    public static BaselineComparison None(string reason) => new(ComparisonState.NotEvaluated, reason, null, [], null);
}
