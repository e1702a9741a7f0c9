using System.Security.Cryptography;
using MlPipeline.Core.Digests;

namespace MlPipeline.Data.Content;

/// <summary>All hashes of some content: SHA-256 always, MD5 by a rule when one is given.</summary>
internal sealed class ContentHasher : IDisposable
{
    private readonly HashLane sha256 = HashLane.Sha256();
    private readonly HashLane? md5;

    public ContentHasher(HashRule? md5Rule) => md5 = md5Rule is { } rule ? HashLane.Md5(rule) : null;

    public IReadOnlyList<HashLane> Lanes => md5 is null ? [sha256] : [sha256, md5];

    /// <summary>Loads what computes hashes, which takes a while, beside other work.</summary>
    public static void Prepare() => Task.Run(() => HashesOf([], HashRule.Raw));

    /// <summary>The hashes of content that is a single block.</summary>
    public static ContentHashes HashesOf(ReadOnlySpan<byte> block, HashRule? md5Rule)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(block, hash);
        return new(block.Length, Digest.FromHash(hash), md5Rule is { } rule ? FileHasher.Md5Of(block, rule) : null);
    }

    /// <summary>The hashes of everything the lanes were given.</summary>
    public ContentHashes Finish(long size) =>
        new(size, Digest.FromHash(sha256.Finish()), md5 is null ? null : Convert.ToHexStringLower(md5.Finish()));

    public void Dispose()
    {
        sha256.Dispose();
        md5?.Dispose();
    }
}
