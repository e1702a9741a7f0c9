using System.Buffers;
using MlPipeline.Core.Errors;

namespace MlPipeline.Data.Content;

/// <summary>Copies a file to a new one and hashes what that then holds.</summary>
/// <param name="Source">The file to copy.</param>
/// <param name="Target">A file that does not exist yet; it is left behind, whatever happens.</param>
/// <param name="Md5Rule">Whether and how MD5 is computed too.</param>
internal sealed record FileCopy(string Source, string Target, HashRule? Md5Rule)
{
    /// <summary>The most bytes that can be right; what is expected to be small takes the shortest way.</summary>
    public long Maximum { get; init; } = long.MaxValue;

    /// <summary>Told the number of bytes after each block.</summary>
    public Action<long> Written { get; init; } = _ => { };

    /// <summary>Tells of a source that cannot be read; what the copy itself throws is about the target.</summary>
    public required Func<Exception, UserException> OnUnreadable { get; init; }

    public PlacedFile Run(CancellationToken cancellation) => (Maximum < ContentBlock.Size ? TrySmall() : null) ?? RunAny(cancellation);

    private PlacedFile? TrySmall()
    {
        var (bytes, spare) = (ArrayPool<byte>.Shared.Rent(ContentBlock.Size), ArrayPool<byte>.Shared.Rent(ContentBlock.Size));
        try
        {
            var length = SmallFiles.TryRead(Source, bytes.AsSpan(0, (int)Maximum + 1));
            if (length < 0 || SmallFiles.TryPlace(Target, bytes.AsSpan(0, length), spare) is not { } stamp)
                return null;
            Written(length);
            return new PlacedFile(ContentHasher.HashesOf(bytes.AsSpan(0, length), Md5Rule), stamp);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
            ArrayPool<byte>.Shared.Return(spare);
        }
    }

    private PlacedFile RunAny(CancellationToken cancellation)
    {
        using var source = OpenSource();
        var copy = new CopyRequest(source, Target, Md5Rule) { Maximum = Maximum, Written = Written, OnUnreadable = OnUnreadable };
        return PlacedFile.At(Target, VerifiedCopy.Run(copy, cancellation));
    }

    private FileStream OpenSource()
    {
        try
        {
            return new FileStream(Source, FileMode.Open, FileAccess.Read, FileShare.Read, 1, FileOptions.SequentialScan);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw OnUnreadable(fault);
        }
    }
}
