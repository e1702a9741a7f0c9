using MlPipeline.Core.Digests;

namespace MlPipeline.Training.Workers;

/// <summary>What a training left beside its files.</summary>
/// <param name="TrainingRows">Rows trained on.</param>
/// <param name="HoldoutRows">Rows held out.</param>
/// <param name="Holdout">Digest of the held-out rows' ids.</param>
public sealed record TrainResponse(int TrainingRows, int HoldoutRows, Digest Holdout)
{
    /// <summary>The names that training saw in each column of categories for which the row type declares none; columns with very many are left out.</summary>
    public required SortedDictionary<string, IReadOnlyList<string>> Categories { get; init; }

    /// <summary>What it took from the machine, as the worker told.</summary>
    public WorkerUsage? Usage { get; init; }
}
