namespace MlPipeline.Training.Workers;

/// <summary>A training to be.</summary>
/// <param name="Worker">How to call the model's executable.</param>
/// <param name="Data">The data file.</param>
/// <param name="Model">Where the archive goes.</param>
/// <param name="Scores">Where the held-out rows' scores go.</param>
public sealed record TrainRequest(WorkerCall Worker, string Data, string Model, string Scores);
