using System.IO.Compression;
using CsCheck;
using MlPipeline.Containers.Tars;
using MlPipeline.Containers.Tests.Support;
using MlPipeline.Core.Digests;

namespace MlPipeline.Containers.Tests.Tars;

public sealed class Compressed_chunks
{
    // More than two chunks, partly compressible.
    private static readonly byte[] Content = [.. Enumerable.Range(0, 9_500_000).Select(at => (byte)(at * (at >> 9)))];

    [Fact]
    public void Are_the_same_for_any_number_of_workers_and_any_size_of_writes()
    {
        var expected = Digest.Of(Compress(Content, 1, Content.Length));
        Gen.Select(Gen.Int[1, 5], Gen.Int[1_000, 5_000_000]).Sample(
            how => Assert.Equal(expected, Digest.Of(Compress(Content, how.Item1, how.Item2))),
            iter: 8,
            threads: 1);
    }

    [Fact]
    public void Are_one_gzip_file()
    {
        using var folder = new TestFolder();
        File.WriteAllBytes(folder.At("x.gz"), Compress(Content, 2, 100_000));
        using var gzip = new GZipStream(File.OpenRead(folder.At("x.gz")), CompressionMode.Decompress);
        Assert.Equal(Digest.Of(Content), Digest.Of(gzip));
        Tool.Run("gzip", "-t", folder.At("x.gz"));
    }

    [Fact]
    public void Of_nothing_are_a_gzip_file_too()
    {
        using var gzip = new GZipStream(new MemoryStream(Compress([], 2, 1)), CompressionMode.Decompress);
        Assert.Equal(-1, gzip.ReadByte());
    }

    private static byte[] Compress(byte[] content, int workers, int write)
    {
        var output = new MemoryStream();
        using var gzip = new ChunkedGzip(output, workers);
        for (var at = 0; at < content.Length; at += write)
            gzip.Write(content.AsSpan(at, Math.Min(write, content.Length - at)));
        gzip.Complete();
        return output.ToArray();
    }
}
