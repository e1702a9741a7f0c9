using System.Text.Json.Serialization;

namespace MlPipeline.Containers.Layouts;

/// <summary>How an engine tells that a container is well; durations in nanoseconds.</summary>
internal sealed record OciHealthcheck
{
    [JsonPropertyName("Test")]
    public IReadOnlyList<string>? Test { get; init; }

    [JsonPropertyName("Interval")]
    public long Interval { get; init; }

    [JsonPropertyName("Timeout")]
    public long Timeout { get; init; }

    [JsonPropertyName("StartPeriod")]
    public long StartPeriod { get; init; }

    [JsonPropertyName("Retries")]
    public int Retries { get; init; }
}
