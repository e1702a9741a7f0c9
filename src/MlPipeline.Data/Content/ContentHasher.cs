using MlPipeline.Core.Digests;

namespace MlPipeline.Data.Content;

/// <summary>All hashes of some content: SHA-256 always, MD5 by a rule when one is given.</summary>
internal sealed class ContentHasher : IDisposable
{
    private readonly HashLane sha256 = HashLane.Sha256();
    private readonly HashLane? md5;

    public ContentHasher(HashRule? md5Rule) => md5 = md5Rule is { } rule ? HashLane.Md5(rule) : null;

    public IReadOnlyList<HashLane> Lanes => md5 is null ? [sha256] : [sha256, md5];

    /// <summary>The hashes of everything the lanes were given.</summary>
    public ContentHashes Finish(long size) =>
        new(size, Digest.FromHash(sha256.Finish()), md5 is null ? null : Convert.ToHexStringLower(md5.Finish()));

    public void Dispose()
    {
        sha256.Dispose();
        md5?.Dispose();
    }
}
