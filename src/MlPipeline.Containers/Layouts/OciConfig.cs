namespace MlPipeline.Containers.Layouts;

/// <summary>An image's configuration; its digest is the image's identity.</summary>
internal sealed record OciConfig
{
    public string? Created { get; init; }

    public required string Architecture { get; init; }

    public required string Os { get; init; }

    public string? Variant { get; init; }

    public OciRuntime? Config { get; init; }

    public required OciRootfs Rootfs { get; init; }

    public IReadOnlyList<OciHistory>? History { get; init; }
}
