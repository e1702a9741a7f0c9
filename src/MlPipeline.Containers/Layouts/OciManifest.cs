namespace MlPipeline.Containers.Layouts;

/// <summary>An image: its configuration and its layers.</summary>
internal sealed record OciManifest
{
    public int SchemaVersion { get; init; } = 2;

    public string? MediaType { get; init; }

    public required OciDescriptor Config { get; init; }

    public required IReadOnlyList<OciDescriptor> Layers { get; init; }
}
