using System.Buffers;
using Microsoft.Win32.SafeHandles;

namespace MlPipeline.Data.Content;

/// <summary>Writes content to a new file and hashes what the file then holds, not what was meant to be written.</summary>
internal sealed class VerifiedCopy : IDisposable
{
    private readonly CopyRequest request;
    private readonly SafeFileHandle file;
    private readonly byte[] block;

    private VerifiedCopy(CopyRequest request)
    {
        this.request = request;
        file = File.OpenHandle(request.Target, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None);
        block = ArrayPool<byte>.Shared.Rent(ContentBlock.Size);
    }

    /// <summary>The hashes of what was read back from the target.</summary>
    public static ContentHashes Run(CopyRequest request, CancellationToken cancellation)
    {
        using var copy = new VerifiedCopy(request);
        cancellation.ThrowIfCancellationRequested();
        var length = copy.WriteBlock(0);
        if (length == ContentBlock.Size)
            return copy.Continue(cancellation);
        copy.ReadBack(0, copy.block.AsSpan(0, length));
        return ContentHasher.HashesOf(copy.block.AsSpan(0, length), request.Md5Rule);
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(block);
        file.Dispose();
    }

    // Each hash has a thread of its own that reads the file behind the writer, while the pages are still in memory.
    private ContentHashes Continue(CancellationToken cancellation)
    {
        using var hasher = new ContentHasher(request.Md5Rule);
        var trail = new Trail();
        var readers = Task.WhenAll(hasher.Lanes.Select(lane =>
            Task.Factory.StartNew(() => Follow(trail, lane), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default)));
        try
        {
            var size = WriteRest(trail, cancellation);
            trail.End();
            readers.GetAwaiter().GetResult();
            return hasher.Finish(size);
        }
        finally
        {
            trail.End();
            ((IAsyncResult)readers).AsyncWaitHandle.WaitOne();
        }
    }

    private long WriteRest(Trail trail, CancellationToken cancellation)
    {
        long written = ContentBlock.Size;
        for (var length = ContentBlock.Size; length == ContentBlock.Size && written <= request.Maximum; written += length)
        {
            trail.Advance(written);
            cancellation.ThrowIfCancellationRequested();
            length = WriteBlock(written);
        }

        trail.Advance(written);
        return written;
    }

    private int WriteBlock(long offset)
    {
        var length = ReadBlock();
        RandomAccess.Write(file, block.AsSpan(0, length), offset);
        request.Written(length);
        return length;
    }

    private int ReadBlock()
    {
        try
        {
            return ContentBlock.Fill(request.Source, block);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw request.OnUnreadable(fault);
        }
    }

    private void Follow(Trail trail, HashLane lane)
    {
        var read = new byte[ContentBlock.Size];
        var offset = 0L;
        for (int length; (length = trail.WaitFor(offset)) > 0; offset += length)
        {
            ReadBack(offset, read.AsSpan(0, length));
            lane.Append(read.AsSpan(0, length));
        }
    }

    private void ReadBack(long offset, Span<byte> read)
    {
        for (var filled = 0; filled < read.Length;)
        {
            var length = RandomAccess.Read(file, read[filled..], offset + filled);
            if (length == 0)
                throw new EndOfStreamException("The file became shorter while it was written.");
            filled += length;
        }
    }
}
