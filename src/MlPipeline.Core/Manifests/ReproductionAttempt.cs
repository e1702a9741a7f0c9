namespace MlPipeline.Core.Manifests;

/// <summary>One retraining under other circumstances.</summary>
/// <param name="Circumstances">What was different, as a phrase.</param>
/// <param name="SameArchive">Whether the model archive had the same bytes.</param>
/// <param name="SameScores">Whether every held-out score had the same bits.</param>
/// <param name="FirstDifference">The first thing that differed, or null.</param>
public sealed record ReproductionAttempt(string Circumstances, bool SameArchive, bool SameScores, string? FirstDifference);
