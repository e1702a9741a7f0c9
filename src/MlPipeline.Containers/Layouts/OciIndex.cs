namespace MlPipeline.Containers.Layouts;

/// <summary>A list of manifests.</summary>
internal sealed record OciIndex
{
    public int SchemaVersion { get; init; } = 2;

    public string? MediaType { get; init; }

    public required IReadOnlyList<OciDescriptor> Manifests { get; init; }
}
