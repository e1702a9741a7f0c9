using MlPipeline.Core.Digests;

namespace MlPipeline.Data.Pinning;

/// <summary>What was pinned.</summary>
/// <param name="Pin">The <c>.dvc</c> file, relative to the root.</param>
/// <param name="Path">What it pins, relative to the root.</param>
/// <param name="Md5">DVC's own digest, with <c>.dir</c> for a directory.</param>
public sealed record PinResult(string Pin, string Path, string Md5)
{
    /// <summary>Of the file's bytes; of the list of files for a directory.</summary>
    public required Digest Sha256 { get; init; }

    /// <summary>Bytes in all.</summary>
    public required long Size { get; init; }

    /// <summary>How many files.</summary>
    public required int Files { get; init; }

    /// <summary>How many objects the remote did not have yet.</summary>
    public required int Stored { get; init; }
}
