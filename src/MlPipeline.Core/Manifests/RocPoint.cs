namespace MlPipeline.Core.Manifests;

/// <summary>A corner of a receiver operating characteristic: what a threshold would give.</summary>
/// <param name="FalsePositiveRate">The share of negative rows at or above the threshold.</param>
/// <param name="Recall">The share of positive rows at or above the threshold.</param>
public sealed record RocPoint(double FalsePositiveRate, double Recall);
