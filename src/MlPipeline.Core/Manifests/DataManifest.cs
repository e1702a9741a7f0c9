using MlPipeline.Core.Steps;

namespace MlPipeline.Core.Manifests;

/// <summary>What RestoreData restored: the model's pins and the files they name.</summary>
public sealed record DataManifest : IManifest
{
    /// <inheritdoc/>
    public int SchemaVersion { get; init; } = 2;

    /// <summary>The digest of each pin file, by its path.</summary>
    public required StepInputs Inputs { get; init; }

    /// <summary>What each pin pins, ordered by the pin's path.</summary>
    public required IReadOnlyList<PinnedArtifact> Artifacts { get; init; }

    /// <summary>Every pinned file; the files of pinned directories are recorded as a whole, in <see cref="Artifacts"/>.</summary>
    public required IReadOnlyList<FileRecord> Outputs { get; init; }
}
