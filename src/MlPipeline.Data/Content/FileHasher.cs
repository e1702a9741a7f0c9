using System.Buffers;

namespace MlPipeline.Data.Content;

/// <summary>Hashes a file that is already there.</summary>
internal static class FileHasher
{
    /// <summary>The file's MD5 by a rule, with its SHA-256, in one pass.</summary>
    public static ContentHashes HashesOf(string path, HashRule md5Rule, CancellationToken cancellation)
    {
        using var hasher = new ContentHasher(md5Rule);
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1, FileOptions.SequentialScan);
        var block = ArrayPool<byte>.Shared.Rent(ContentBlock.Size);
        try
        {
            var size = 0L;
            for (int length; (length = ContentBlock.Fill(file, block)) > 0; size += length)
            {
                cancellation.ThrowIfCancellationRequested();
                foreach (var lane in hasher.Lanes)
                    lane.Append(block.AsSpan(0, length));
            }

            return hasher.Finish(size);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(block);
        }
    }

    /// <summary>The MD5 of bytes as they are, in lower-case hexadecimal.</summary>
    public static string Md5Of(ReadOnlySpan<byte> bytes)
    {
        using var lane = HashLane.Md5(HashRule.Raw);
        lane.Append(bytes);
        return Convert.ToHexStringLower(lane.Finish());
    }
}
