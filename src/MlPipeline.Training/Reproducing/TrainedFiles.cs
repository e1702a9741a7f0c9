namespace MlPipeline.Training.Reproducing;

/// <summary>What one training left, as far as it is compared.</summary>
/// <param name="Model">The model archive's file.</param>
/// <param name="Scores">The held-out rows' scores.</param>
public sealed record TrainedFiles(string Model, string Scores);
