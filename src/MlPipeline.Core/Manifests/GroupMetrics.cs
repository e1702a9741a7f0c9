namespace MlPipeline.Core.Manifests;

/// <summary>One group of an attribute.</summary>
/// <param name="Level">The attribute's value.</param>
/// <param name="Rows">Held-out rows in the group.</param>
/// <param name="Positives">Of those, rows of the positive class.</param>
/// <param name="Metrics">The group's metrics.</param>
public sealed record GroupMetrics(string Level, int Rows, int Positives, IReadOnlyList<MetricEstimate> Metrics);
