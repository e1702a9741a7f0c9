using System.Security.Cryptography;
using MlPipeline.Core.Digests;

namespace MlPipeline.Serving.Keys;

/// <summary>The keys that open the service, known by their hashes alone.</summary>
internal sealed class ApiKeys
{
    private readonly byte[][] hashes;

    public ApiKeys(IEnumerable<Digest> digests) => hashes = [.. digests.Select(digest => Convert.FromHexString(digest.Hex))];

    public int Count => hashes.Length;

    /// <summary>Whether a key, given as UTF-8, is one of them. The time it takes does not tell which one, nor how much of it fits.</summary>
    public bool Open(ReadOnlySpan<byte> key)
    {
        Span<byte> presented = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(key, presented);
        var open = false;
        foreach (var hash in hashes)
            open |= CryptographicOperations.FixedTimeEquals(presented, hash);
        return open;
    }
}
