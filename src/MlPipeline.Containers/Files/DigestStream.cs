using System.Security.Cryptography;
using MlPipeline.Core.Digests;

namespace MlPipeline.Containers.Files;

/// <summary>Passes bytes through in one direction, and knows the digest of all that passed.</summary>
/// <param name="inner">Where the bytes come from or go to; it is closed with this.</param>
/// <param name="limit">How many bytes may pass at most.</param>
internal sealed class DigestStream(Stream inner, long limit = long.MaxValue) : Stream
{
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    /// <summary>How many bytes passed.</summary>
    public long Passed { get; private set; }

    public override bool CanRead => inner.CanRead;

    public override bool CanSeek => false;

    public override bool CanWrite => inner.CanWrite;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => Passed;
        set => throw new NotSupportedException();
    }

    /// <summary>The digest of the bytes that passed; none may pass afterwards.</summary>
    public Digest Digest() => Core.Digests.Digest.FromHash(hash.GetHashAndReset());

    public override int Read(Span<byte> buffer)
    {
        var count = inner.Read(buffer);
        Pass(buffer[..count]);
        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        Pass(buffer);
        inner.Write(buffer);
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Flush() => inner.Flush();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            hash.Dispose();
            inner.Dispose();
        }

        base.Dispose(disposing);
    }

    private void Pass(ReadOnlySpan<byte> bytes)
    {
        Passed += bytes.Length;
        if (Passed > limit)
            throw new InvalidDataException($"More than the {limit} bytes that were announced.");
        hash.AppendData(bytes);
    }
}
