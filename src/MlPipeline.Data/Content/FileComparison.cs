using System.Buffers;

namespace MlPipeline.Data.Content;

/// <summary>Compares two files byte by byte.</summary>
internal static class FileComparison
{
    public static bool AreEqual(string one, string other, CancellationToken cancellation)
    {
        using var first = Open(one);
        using var second = Open(other);
        var (left, right) = (ArrayPool<byte>.Shared.Rent(ContentBlock.Size), ArrayPool<byte>.Shared.Rent(ContentBlock.Size));
        try
        {
            for (int length; (length = ContentBlock.Fill(first, left)) == ContentBlock.Fill(second, right);)
            {
                cancellation.ThrowIfCancellationRequested();
                if (!left.AsSpan(0, length).SequenceEqual(right.AsSpan(0, length)))
                    return false;
                if (length < ContentBlock.Size)
                    return true;
            }

            return false;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(left);
            ArrayPool<byte>.Shared.Return(right);
        }
    }

    private static FileStream Open(string path) => new(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1, FileOptions.SequentialScan);
}
