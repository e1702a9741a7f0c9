using MlPipeline.Core.Digests;

namespace MlPipeline.Data.Indexing;

/// <summary>What an index says of a whole directory.</summary>
/// <param name="PinFile">The digest of the pin file that it was restored by.</param>
/// <param name="List">The digest of the directory's <see cref="Trees.DigestList"/>.</param>
/// <param name="VerifiedBy">What every byte was held against.</param>
internal sealed record TreeSummary(Digest PinFile, Digest List, string VerifiedBy)
{
    /// <summary>How many files.</summary>
    public required int Files { get; init; }

    /// <summary>Bytes in all.</summary>
    public required long Size { get; init; }
}
