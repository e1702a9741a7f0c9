using CsCheck;
using MlPipeline.Data.Remotes.Transfers;

namespace MlPipeline.Data.Tests.Remotes.Transfers;

public sealed class The_parts_of_an_upload : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Fact]
    public void Are_the_file_whatever_its_size() => Gen.Select(Gen.Long[0, 6L << 40], Gen.Long[5 << 20, 64 << 20]).Sample((size, partSize) =>
    {
        var parts = UploadPart.Of(size, partSize);
        var end = 0L;
        foreach (var (part, number) in parts.Select((part, index) => (part, index + 1)))
        {
            if (part.Number != number || part.Offset != end || part.Size <= (size == 0 ? -1 : 0))
                return false;
            end += part.Size;
        }

        // S3 takes up to 10,000 parts of up to 5 GiB.
        return end == size && parts.Count <= 10_000 && parts.All(part => part.Size <= 5L << 30) && parts.SkipLast(1).All(part => part.Size == parts[0].Size);
    });

    [Fact]
    public void Are_one_where_the_file_is_small()
    {
        Assert.Equal([new UploadPart(1, 0, 0)], UploadPart.Of(0, 100));
        Assert.Equal([new UploadPart(1, 0, 100)], UploadPart.Of(100, 100));
        Assert.Equal([new UploadPart(1, 0, 100), new UploadPart(2, 100, 1)], UploadPart.Of(101, 100));
    }

    [Fact]
    public void Are_read_as_streams_of_their_own()
    {
        var file = Path.Combine(folder.Path, "file");
        var bytes = RemoteReading.Noise(1000);
        File.WriteAllBytes(file, bytes);
        using var part = new FilePart(file, new UploadPart(2, 300, 500));
        using var copy = new MemoryStream();

        part.CopyTo(copy);
        var again = part.Seek(-10, SeekOrigin.End);

        Assert.Equal(bytes[300..800], copy.ToArray());
        Assert.Equal((500, 490, bytes[790]), (part.Length, again, part.ReadByte()));
    }

    public void Dispose() => folder.Dispose();
}
