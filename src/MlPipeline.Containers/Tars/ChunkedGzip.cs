using System.IO.Compression;

namespace MlPipeline.Containers.Tars;

/// <summary>
/// Compresses what is written to it in chunks of a fixed size, several at a time, each as a gzip member of its own. A file of many members is
/// a gzip file like any other, and its bytes depend neither on how they were written nor on the number of workers.
/// </summary>
internal sealed class ChunkedGzip(Stream output, int workers) : Stream
{
    /// <summary>Names the way of compressing; another way needs another name, since it gives other bytes.</summary>
    public const string Version = "gzip 6, chunks of 4 MiB";

    private const int ChunkSize = 4 << 20;
    private const int Level = 6;

    private readonly Queue<Task<MemoryStream>> compressing = new();
    private readonly Stack<byte[]> free = new();
    private readonly Queue<byte[]> used = new();
    private byte[] chunk = new byte[ChunkSize];
    private int filled;
    private bool written;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        while (buffer.Length > 0)
        {
            var taken = Math.Min(buffer.Length, ChunkSize - filled);
            buffer[..taken].CopyTo(chunk.AsSpan(filled));
            buffer = buffer[taken..];
            filled += taken;
            if (filled == ChunkSize)
                Send();
        }
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    /// <summary>Writes what is still held back.</summary>
    public void Complete()
    {
        if (filled > 0 || !written)
            Send();
        while (compressing.Count > 0)
            Receive();
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    private void Send()
    {
        var (bytes, count) = (chunk, filled);
        used.Enqueue(bytes);
        compressing.Enqueue(Task.Run(() => Compress(bytes, count)));
        (written, filled) = (true, 0);
        if (compressing.Count > workers)
            Receive();
        chunk = free.TryPop(out var again) ? again : new byte[ChunkSize];
    }

    private void Receive()
    {
        var member = compressing.Dequeue().GetAwaiter().GetResult();
        output.Write(member.GetBuffer(), 0, (int)member.Length);
        free.Push(used.Dequeue());
    }

    private static MemoryStream Compress(byte[] bytes, int count)
    {
        var member = new MemoryStream(count / 2);
        using (var gzip = new GZipStream(member, new ZLibCompressionOptions { CompressionLevel = Level }, leaveOpen: true))
            gzip.Write(bytes, 0, count);
        return member;
    }
}
