using System.Text.Json;
using MlPipeline.Core.Digests;

namespace MlPipeline.Training.Workers;

/// <summary>What the worker counted while it trained.</summary>
internal sealed record TrainingResult(int TrainingRows, int HoldoutRows, Digest Holdout)
{
    /// <summary>The names in each column of categories for which the row type declares none.</summary>
    public SortedDictionary<string, IReadOnlyList<string>> Categories { get; init; } = new(StringComparer.Ordinal);

    public string ToJson() => JsonSerializer.Serialize(this, WorkerJson.Default.TrainingResult);

    public static TrainingResult FromFile(string path) =>
        JsonSerializer.Deserialize(File.ReadAllText(path), WorkerJson.Default.TrainingResult)
        ?? throw new InvalidDataException($"{path} holds no training result.");
}
