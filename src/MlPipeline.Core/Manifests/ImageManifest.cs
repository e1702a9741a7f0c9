using MlPipeline.Core.Digests;
using MlPipeline.Core.Steps;

namespace MlPipeline.Core.Manifests;

/// <summary>What BuildImage assembled: an OCI image of the model's executable, its runtime and its archive.</summary>
public sealed record ImageManifest : IManifest
{
    /// <inheritdoc/>
    public int SchemaVersion { get; init; } = 1;

    /// <inheritdoc/>
    public required StepInputs Inputs { get; init; }

    /// <summary>The digest of the image's configuration: its identity, which does not depend on how layers are compressed.</summary>
    public required Digest Config { get; init; }

    /// <summary>The digest of the image's OCI manifest, by which a registry knows it.</summary>
    public required Digest Manifest { get; init; }

    /// <summary>Operating system and architecture, such as <c>linux/amd64</c>.</summary>
    public required string Platform { get; init; }

    /// <summary>What the image stands on.</summary>
    public required ImageBase Base { get; init; }

    /// <summary>The layers, the lowest first.</summary>
    public required IReadOnlyList<ImageLayer> Layers { get; init; }

    /// <summary>What is installed in the image, ordered by kind and name.</summary>
    public required IReadOnlyList<ImagePackage> Packages { get; init; }

    /// <inheritdoc/>
    public required IReadOnlyList<FileRecord> Outputs { get; init; }
}
