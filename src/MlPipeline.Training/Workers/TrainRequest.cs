using MlPipeline.Core.Manifests;

namespace MlPipeline.Training.Workers;

/// <summary>A training to be.</summary>
/// <param name="Worker">How to call the model's executable.</param>
/// <param name="Data">The data file.</param>
/// <param name="Model">Where the archive goes.</param>
/// <param name="Scores">Where the held-out rows' scores go.</param>
public sealed record TrainRequest(WorkerCall Worker, string Data, string Model, string Scores)
{
    /// <summary>Where held-out rows go as requests to the service, each with its score: one JSON object a line.</summary>
    public required string Golden { get; init; }

    /// <summary>Where the importance of each column goes: an <see cref="ImportanceRecord"/>.</summary>
    public required string Importance { get; init; }
}
