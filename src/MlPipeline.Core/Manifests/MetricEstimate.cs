namespace MlPipeline.Core.Manifests;

/// <summary>A metric of the candidate on all held-out rows.</summary>
/// <param name="Metric">The metric's name, as in <c>MetricNames</c>.</param>
/// <param name="Direction">Which way it is better.</param>
/// <param name="Estimate">The value and its interval.</param>
public sealed record MetricEstimate(string Metric, Direction Direction, Estimate Estimate);
