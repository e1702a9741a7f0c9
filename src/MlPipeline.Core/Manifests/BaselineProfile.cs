using MlPipeline.Core.Digests;

namespace MlPipeline.Core.Manifests;

/// <summary>What the data held that a baseline was accepted with, committed beside it.</summary>
public sealed record BaselineProfile
{
    /// <summary>The version of this record's schema.</summary>
    public int SchemaVersion { get; init; } = 1;

    /// <summary>The digest of the data file.</summary>
    public required Digest Data { get; init; }

    /// <summary>What its columns held.</summary>
    public required TableProfile Profile { get; init; }
}
