using MlPipeline.Training.Workers;

namespace MlPipeline.Training.Reproducing;

/// <summary>A retraining to be compared.</summary>
/// <param name="Worker">How the first training called the model's executable; each attempt changes the circumstances.</param>
/// <param name="Data">The data file.</param>
/// <param name="Model">The archive to reproduce.</param>
/// <param name="Scores">The scores to reproduce.</param>
public sealed record ReproduceRequest(WorkerCall Worker, string Data, string Model, string Scores);
