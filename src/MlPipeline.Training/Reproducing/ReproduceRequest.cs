using MlPipeline.Training.Workers;

namespace MlPipeline.Training.Reproducing;

/// <summary>A retraining to be compared.</summary>
/// <param name="Worker">How the first training called the model's executable; each attempt changes the circumstances.</param>
/// <param name="Data">The data file.</param>
/// <param name="Model">The archive to reproduce.</param>
/// <param name="Scores">The scores to reproduce.</param>
public sealed record ReproduceRequest(WorkerCall Worker, string Data, string Model, string Scores)
{
    /// <summary>How often it retrains under the same circumstances, at least once.</summary>
    public int Times { get; init; } = 2;

    /// <summary>The widest vectors that this machine's processor has.</summary>
    public required VectorWidth Widest { get; init; }

    /// <summary>Gives the metrics of a scores file by their names.</summary>
    public required Func<string, IReadOnlyDictionary<string, double>> Metrics { get; init; }
}
