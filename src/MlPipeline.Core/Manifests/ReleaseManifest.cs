using MlPipeline.Core.Digests;
using MlPipeline.Core.Steps;

namespace MlPipeline.Core.Manifests;

/// <summary>A release: one root digest over the digests of its parts.</summary>
public sealed record ReleaseManifest : IManifest
{
    /// <inheritdoc/>
    public int SchemaVersion { get; init; } = 1;

    /// <summary>The model's name.</summary>
    public required string Model { get; init; }

    /// <summary>The digest of each part's manifest, by the part's name.</summary>
    public required StepInputs Inputs { get; init; }

    /// <summary>The key of <see cref="Inputs"/>: the digest of a line <c>length name length digest</c> for each part, ordered by name and ended by LF, so anyone can recompute it.</summary>
    public required Digest Root { get; init; }

    /// <summary>The conditions for which equal inputs promise this root: SDK, RID and CPU class.</summary>
    public required SortedDictionary<string, string> Conditions { get; init; }

    /// <inheritdoc/>
    public IReadOnlyList<FileRecord> Outputs { get; init; } = [];
}
