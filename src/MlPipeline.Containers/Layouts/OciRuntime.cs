using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace MlPipeline.Containers.Layouts;

/// <summary>How an image is started.</summary>
internal sealed record OciRuntime
{
    [JsonPropertyName("User")]
    public string? User { get; init; }

    [JsonPropertyName("ExposedPorts")]
    public SortedDictionary<string, JsonObject>? ExposedPorts { get; init; }

    [JsonPropertyName("Env")]
    public IReadOnlyList<string>? Env { get; init; }

    [JsonPropertyName("Entrypoint")]
    public IReadOnlyList<string>? Entrypoint { get; init; }

    [JsonPropertyName("WorkingDir")]
    public string? WorkingDir { get; init; }

    [JsonPropertyName("Labels")]
    public SortedDictionary<string, string>? Labels { get; init; }

    [JsonPropertyName("StopSignal")]
    public string? StopSignal { get; init; }

    /// <summary>Docker's extension of the specification.</summary>
    [JsonPropertyName("Healthcheck")]
    public OciHealthcheck? Healthcheck { get; init; }
}
