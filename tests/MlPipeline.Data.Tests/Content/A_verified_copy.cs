using CsCheck;
using MlPipeline.Core.Digests;
using MlPipeline.Core.Errors;
using MlPipeline.Data.Content;

namespace MlPipeline.Data.Tests.Content;

public sealed class A_verified_copy : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(ContentBlock.Size - 1)]
    [InlineData(ContentBlock.Size)]
    [InlineData(ContentBlock.Size + 1)]
    [InlineData(3 * ContentBlock.Size)]
    [InlineData((5 * ContentBlock.Size) + 12345)]
    public void Has_the_bytes_and_the_hashes_of_its_source(int size)
    {
        var bytes = Bytes(size);

        var hashes = Copy(new MemoryStream(bytes));

        Assert.Equal(bytes, File.ReadAllBytes(Target));
        Assert.Equal((size, Digest.Of(bytes), Repository.Md5(bytes)), (hashes.Size, hashes.Sha256, hashes.Md5));
    }

    [Fact]
    public void Does_not_depend_on_how_the_source_is_cut()
    {
        var bytes = Bytes(ContentBlock.Size + 5000);

        Gen.Int[1, 5000].Array[1, 50].Sample(
            cuts => Copy(new ChoppedStream(bytes, cuts)) == new ContentHashes(bytes.Length, Digest.Of(bytes), Repository.Md5(bytes)),
            iter: 20,
            threads: 1);
    }

    [Fact]
    public void Stops_soon_after_the_most_that_can_be_right()
    {
        var hashes = Copy(new MemoryStream(Bytes(10 * ContentBlock.Size)), maximum: ContentBlock.Size + 1);

        Assert.InRange(hashes.Size, ContentBlock.Size + 2, 3 * ContentBlock.Size);
    }

    [Theory]
    [InlineData(10)]
    [InlineData((2 * ContentBlock.Size) + 10)]
    public void Of_a_source_that_breaks_off_says_so(int broken)
    {
        var fault = Assert.Throws<UserException>(() => Copy(new BreakingStream(broken)));

        Assert.Equal("the source broke", fault.Fault.Problem);
    }

    [Fact]
    public void Never_replaces_a_file()
    {
        File.WriteAllText(Target, "there before");

        Assert.ThrowsAny<IOException>(() => Run(new MemoryStream([1]), long.MaxValue));
        Assert.Equal("there before", File.ReadAllText(Target));
    }

    public void Dispose() => folder.Dispose();

    private string Target => Path.Combine(folder.Path, "target");

    private static byte[] Bytes(int size)
    {
        var bytes = new byte[size];
        new Random(size).NextBytes(bytes);
        return bytes;
    }

    private ContentHashes Copy(Stream source, long maximum = long.MaxValue)
    {
        File.Delete(Target);
        return Run(source, maximum);
    }

    private ContentHashes Run(Stream source, long maximum) => VerifiedCopy.Run(
        new CopyRequest(source, Target, HashRule.Raw) { Maximum = maximum, OnUnreadable = cause => new UserException(new("the source broke", ""), cause) },
        TestContext.Current.CancellationToken);

    private sealed class ChoppedStream(byte[] bytes, int[] cuts) : MemoryStream(bytes)
    {
        private int reads;

        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(buffer.Length, cuts[reads++ % cuts.Length])]);
    }

    private sealed class BreakingStream(int after) : MemoryStream(new byte[after])
    {
        public override int Read(Span<byte> buffer) => base.Read(buffer) is > 0 and var read ? read : throw new IOException("gone");
    }
}
