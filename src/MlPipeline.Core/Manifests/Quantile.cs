namespace MlPipeline.Core.Manifests;

/// <summary>A quantile, by linear interpolation between order statistics.</summary>
/// <param name="Share">The share of numbers below it.</param>
/// <param name="Value">The number.</param>
public sealed record Quantile(double Share, double Value);
