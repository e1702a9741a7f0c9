using System.Text.Json.Serialization;
using MlPipeline.Core.Json;

namespace MlPipeline.Training.Workers;

/// <summary>How worker and build write to each other.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(DigestConverter)])]
[JsonSerializable(typeof(WorkerEvent))]
[JsonSerializable(typeof(TrainingResult))]
internal sealed partial class WorkerJson : JsonSerializerContext;
