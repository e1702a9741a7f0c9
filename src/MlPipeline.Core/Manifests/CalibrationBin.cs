namespace MlPipeline.Core.Manifests;

/// <summary>Rows of alike scores, and how many of them are positive.</summary>
/// <param name="Rows">Held-out rows in the bin.</param>
/// <param name="Predicted">The mean of their scores.</param>
/// <param name="Observed">The share of positive rows, with Wilson's interval; rows of unequal weight have none.</param>
public sealed record CalibrationBin(int Rows, double Predicted, Estimate Observed);
