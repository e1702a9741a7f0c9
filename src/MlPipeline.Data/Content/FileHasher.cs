using System.Buffers;
using System.Security.Cryptography;

namespace MlPipeline.Data.Content;

/// <summary>Hashes a file that is already there.</summary>
internal static class FileHasher
{
    /// <summary>As below, for a file that has a certain size; a small one is read by the fewest calls.</summary>
    public static ContentHashes HashesOf(string path, long size, HashRule? md5Rule, CancellationToken cancellation)
    {
        if (size >= ContentBlock.Size)
            return HashesOf(path, md5Rule, cancellation);
        var block = ArrayPool<byte>.Shared.Rent(ContentBlock.Size);
        try
        {
            return SmallFiles.TryRead(path, block.AsSpan(0, (int)size + 1)) is >= 0 and var length
                ? ContentHasher.HashesOf(block.AsSpan(0, length), md5Rule)
                : HashesOf(path, md5Rule, cancellation);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(block);
        }
    }

    /// <summary>The file's SHA-256, and its MD5 by a rule where one is given, in one pass.</summary>
    public static ContentHashes HashesOf(string path, HashRule? md5Rule, CancellationToken cancellation)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1, FileOptions.SequentialScan);
        var block = ArrayPool<byte>.Shared.Rent(ContentBlock.Size);
        try
        {
            var length = ContentBlock.Fill(file, block);
            return length < ContentBlock.Size ? ContentHasher.HashesOf(block.AsSpan(0, length), md5Rule) : HashesOf(file, block, md5Rule, cancellation);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(block);
        }
    }

    /// <summary>The MD5 of a single block of content by a rule, in lower-case hexadecimal.</summary>
    public static string Md5Of(ReadOnlySpan<byte> bytes, HashRule rule = HashRule.Raw)
    {
        if (rule == HashRule.Raw)
            return Convert.ToHexStringLower(CryptographicOperations.HashData(HashAlgorithmName.MD5, bytes));
        using var lane = HashLane.Md5(rule);
        lane.Append(bytes);
        return Convert.ToHexStringLower(lane.Finish());
    }

    private static ContentHashes HashesOf(FileStream file, byte[] block, HashRule? md5Rule, CancellationToken cancellation)
    {
        using var hasher = new ContentHasher(md5Rule);
        var size = 0L;
        for (var length = ContentBlock.Size; length > 0; length = ContentBlock.Fill(file, block))
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var lane in hasher.Lanes)
                lane.Append(block.AsSpan(0, length));
            size += length;
        }

        return hasher.Finish(size);
    }
}
