using System.Text.Json.Serialization;
using MlPipeline.Core.Digests;

namespace MlPipeline.Containers.Layouts;

/// <summary>The uncompressed layers of an image.</summary>
internal sealed record OciRootfs
{
    public string Type { get; init; } = "layers";

    [JsonPropertyName("diff_ids")]
    public required IReadOnlyList<Digest> DiffIds { get; init; }
}
