using System.Text.Json.Serialization;

namespace MlPipeline.Containers.Layouts;

/// <summary>An image in a docker-archive's <c>manifest.json</c>.</summary>
internal sealed record ArchiveEntry(
    [property: JsonPropertyName("Config")] string Config,
    [property: JsonPropertyName("RepoTags")] IReadOnlyList<string> RepoTags,
    [property: JsonPropertyName("Layers")] IReadOnlyList<string> Layers);
