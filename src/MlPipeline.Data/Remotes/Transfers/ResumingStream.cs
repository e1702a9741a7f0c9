using System.Buffers;

namespace MlPipeline.Data.Remotes.Transfers;

/// <summary>
/// An object's bytes. When the connection breaks, falls silent or ends too early, the object is opened again where it broke off, and only
/// as the same version: bytes of two versions never follow each other.
/// </summary>
internal sealed class ResumingStream : Stream
{
    /// <summary>A try that brought less than this counts as failed.</summary>
    private const long Progress = 64 << 10;

    private readonly ObjectOpener source;
    private readonly Attempts attempts;
    private byte[]? skipped;
    private OpenedObject first;
    private OpenedObject current;
    private IdleTimeout idle;
    private long bodyPosition;
    private long position;
    private long lastBreak;
    private int failures;
    private bool isDisposed;

    public ResumingStream(ObjectOpener source, OpenedObject first, Attempts attempts)
    {
        (this.source, this.first, this.attempts) = (source, first, attempts);
        (current, idle, bodyPosition) = (first, attempts.Watch(), first.Offset);
    }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => position;
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => ReadAsync(buffer.AsMemory(offset, count)).AsTask().GetAwaiter().GetResult();

    public override int Read(Span<byte> buffer)
    {
        var block = ArrayPool<byte>.Shared.Rent(Math.Min(buffer.Length, 256 << 10));
        try
        {
            var length = Read(block, 0, Math.Min(block.Length, buffer.Length));
            block.AsSpan(0, length).CopyTo(buffer);
            return length;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(block);
        }
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        while (true)
        {
            try
            {
                var length = await ReadBody(buffer);
                if (length > 0 || buffer.IsEmpty || HasEnded)
                    return length;
                throw new EndOfStreamException($"The connection ended after {position} of {first.Total} bytes");
            }
            catch (Exception fault) when (fault is not ChangedObjectException)
            {
                attempts.Cancellation.ThrowIfCancellationRequested();
                // All bytes are there: what the connection does afterwards is of no interest.
                if (position == first.Total)
                    return 0;
                await Resume(fault);
            }
        }
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing && !isDisposed)
        {
            isDisposed = true;
            current.Dispose();
            idle.Dispose();
        }

        base.Dispose(disposing);
    }

    private bool HasEnded => first.Total is null || position == first.Total;

    private async Task<int> ReadBody(Memory<byte> buffer)
    {
        // A server that ignores ranges begins at the start again.
        while (bodyPosition < position)
        {
            skipped ??= new byte[64 << 10];
            var length = await ReadOnce(skipped.AsMemory(0, (int)Math.Min(skipped.Length, position - bodyPosition)));
            if (length == 0)
                throw new EndOfStreamException($"The connection ended after {bodyPosition} bytes");
        }

        var read = await ReadOnce(buffer);
        position += read;
        if (position > first.Total)
            throw new ChangedObjectException($"the server announced {first.Total} bytes and sends more");
        return read;
    }

    private async Task<int> ReadOnce(Memory<byte> buffer)
    {
        idle.Rearm();
        var length = await current.Body.ReadAsync(buffer, idle.Token);
        idle.Disarm();
        bodyPosition += length;
        return length;
    }

    private async Task Resume(Exception fault)
    {
        failures = position - lastBreak >= Progress ? 1 : failures + 1;
        lastBreak = position;
        await attempts.Recover(source.Address, fault, idle, failures);
        // Before the first byte any version will do.
        var start = position == 0 ? RangeStart.Beginning : new RangeStart(position, first.Version);
        var next = await source.Open(start) ?? throw new ChangedObjectException("it is gone");
        current.Dispose();
        idle.Dispose();
        (current, idle, bodyPosition) = (next, attempts.Watch(), next.Offset);
        first = position == 0 ? next : first;
        if (next.Total != first.Total)
            throw new ChangedObjectException($"it had {Size(first.Total)} and has {Size(next.Total)}");
        if (next.Offset > position)
            throw new ChangedObjectException($"byte {position} was asked for, and the answer begins at {next.Offset}");
    }

    private static string Size(long? total) => total is { } size ? $"{size} bytes" : "no announced size";
}
