using MlPipeline.Core.Digests;

namespace MlPipeline.Data.Content;

/// <summary>What some content must be: by SHA-256 alone where that is pinned, else by MD5.</summary>
/// <param name="Md5">By the rule, in lower-case hexadecimal.</param>
/// <param name="Rule">Which bytes the MD5 is of.</param>
internal sealed record ContentExpectation(string Md5, HashRule Rule)
{
    public Digest? Sha256 { get; init; }

    /// <summary>Its bytes, where that is known reliably.</summary>
    public long? Size { get; init; }

    /// <summary>Whether the MD5 must be right too: it is what a cache knows content by.</summary>
    public bool NeedsMd5 { get; init; }

    /// <summary>The rule by which MD5 must be computed, or null when SHA-256 is enough.</summary>
    public HashRule? Md5Rule => NeedsMd5 || Sha256 is null ? Rule : null;

    /// <summary>What is expected where it differs, and what was found; null when all is as it should be.</summary>
    public (string Expected, string Actual)? DifferenceTo(ContentHashes hashes) => IsMetBy(hashes) ? null : Told(hashes);

    private bool IsMetBy(ContentHashes hashes) =>
        (Size ?? hashes.Size) == hashes.Size && (Sha256 ?? hashes.Sha256) == hashes.Sha256 && (Md5Rule is null || hashes.Md5 == Md5);

    private (string Expected, string Actual) Told(ContentHashes hashes)
    {
        var wanted = Sha256?.ToString() ?? Md5;
        var found = Sha256 is null ? hashes.Md5! : hashes.Sha256.ToString();
        if (Size is { } size && size != hashes.Size)
            return ($"{size} bytes, {wanted}", hashes.Size > size ? $"more than {size} bytes" : $"{hashes.Size} bytes, {found}");
        return found != wanted ? (wanted, found) : (Md5, hashes.Md5!);
    }
}
