namespace MlPipeline.Containers.Archives;

/// <summary>Reads an archive's parts one after the other; a part that is shorter or longer than planned ends the reading.</summary>
internal sealed class ArchiveStream(IReadOnlyList<ArchivePart> parts) : Stream
{
    private int next;
    private Stream? current;
    private long left;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length { get; } = parts.Sum(part => part.Length);

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(Span<byte> buffer)
    {
        while (left == 0)
        {
            if (next == parts.Count)
                return 0;
            current?.Dispose();
            current = parts[next].Open();
            left = parts[next++].Length;
        }

        var count = current!.Read(buffer[..(int)Math.Min(buffer.Length, left)]);
        left -= count;
        return count > 0 || buffer.IsEmpty ? count : throw new EndOfStreamException("A blob of the image became shorter while it was read.");
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            current?.Dispose();
        base.Dispose(disposing);
    }
}
