using System.Text.Json.Serialization;

namespace MlPipeline.Containers.Layouts;

/// <summary>How a layer came about.</summary>
internal sealed record OciHistory
{
    public string? Created { get; init; }

    [JsonPropertyName("created_by")]
    public string? CreatedBy { get; init; }

    public string? Comment { get; init; }

    [JsonPropertyName("empty_layer")]
    public bool? EmptyLayer { get; init; }
}
