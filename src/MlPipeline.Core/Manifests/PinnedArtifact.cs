using MlPipeline.Core.Digests;

namespace MlPipeline.Core.Manifests;

/// <summary>A pinned file or directory.</summary>
/// <param name="Pin">The <c>.dvc</c> file, relative to the repository's root.</param>
/// <param name="Path">What it pins, relative to the repository's root.</param>
/// <param name="Md5">The pin's own MD5, with <c>.dir</c> for a directory.</param>
public sealed record PinnedArtifact(string Pin, string Path, string Md5)
{
    /// <summary>Of the file's bytes; for a directory, of the list of its files with their SHA-256.</summary>
    public required Digest Digest { get; init; }

    /// <summary>Bytes in all.</summary>
    public required long Size { get; init; }

    /// <summary>How many files.</summary>
    public required int Files { get; init; }

    /// <summary>Which digests every byte was held against: <c>sha256</c>, <c>md5</c> or <c>md5-dos2unix</c>.</summary>
    public required string VerifiedBy { get; init; }
}
