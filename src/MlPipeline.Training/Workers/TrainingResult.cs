using System.Text.Json;
using MlPipeline.Core.Digests;

namespace MlPipeline.Training.Workers;

/// <summary>What the worker counted while it trained.</summary>
internal sealed record TrainingResult(int TrainingRows, int HoldoutRows, Digest Holdout)
{
    public string ToJson() => JsonSerializer.Serialize(this, WorkerJson.Default.TrainingResult);

    public static TrainingResult FromFile(string path) =>
        JsonSerializer.Deserialize(File.ReadAllText(path), WorkerJson.Default.TrainingResult)
        ?? throw new InvalidDataException($"{path} holds no training result.");
}
