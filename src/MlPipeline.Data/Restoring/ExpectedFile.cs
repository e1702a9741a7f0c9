using MlPipeline.Core.Digests;
using MlPipeline.Data.Content;

namespace MlPipeline.Data.Restoring;

/// <summary>A file that a pin wants in the working tree.</summary>
/// <param name="Path">Relative to the pinned directory, with <c>/</c>; empty for a pinned file itself.</param>
/// <param name="Target">Its full path.</param>
/// <param name="Md5">Of its bytes, by the pin's rule.</param>
internal sealed record ExpectedFile(string Path, string Target, string Md5)
{
    /// <summary>Of its bytes; null where only MD5 is pinned.</summary>
    public Digest? Sha256 { get; init; }

    /// <summary>Its bytes, where the pin says so reliably.</summary>
    public long? Size { get; init; }

    /// <summary>More bytes than this it cannot have.</summary>
    public long Maximum { get; init; } = long.MaxValue;

    public bool IsExecutable { get; init; }

    /// <summary>What its bytes must be.</summary>
    public ContentExpectation Content(HashRule rule) => new(Md5, rule) { Sha256 = Sha256, Size = Size };
}
