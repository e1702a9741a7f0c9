namespace MlPipeline.Core.Manifests;

/// <summary>Candidate against baseline on the same rows.</summary>
/// <param name="Metric">The metric's name.</param>
/// <param name="Baseline">The baseline's value.</param>
/// <param name="Difference">Candidate less baseline, paired, with its interval.</param>
/// <param name="SmallestDetectable">The smallest true regression that this test set shows at 80 % power: (z₀.₉₇₅ + z₀.₈) · SE.</param>
public sealed record MetricComparison(string Metric, double? Baseline, Estimate Difference, double? SmallestDetectable);
