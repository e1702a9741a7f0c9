using MlPipeline.Containers.Layers;
using MlPipeline.Containers.Tests.Support;
using MlPipeline.Core.Digests;
using MlPipeline.Core.Errors;
using MlPipeline.Core.Manifests;

namespace MlPipeline.Containers.Tests.Layers;

public sealed class The_layer_cache
{
    [Fact]
    public void Gives_the_very_blob_again()
    {
        using var sample = new Sample();
        var image = sample.Assemble();
        var times = Blobs(sample).Select(File.GetLastWriteTimeUtc).ToList();
        Assert.Equal(image.Layers, sample.Assemble().Layers);
        Assert.Equal(times, Blobs(sample).Select(File.GetLastWriteTimeUtc));
    }

    [Fact]
    public void Links_blobs_into_the_layout()
    {
        using var sample = new Sample();
        var image = sample.Assemble();
        var blob = image.Layers[^1].Digest;
        Assert.Equal(Core.Files.FileStamp.Of(Path.Combine(sample.Cache, "blobs", blob.Hex)), Core.Files.FileStamp.Of(sample.BlobOf(blob)));
    }

    [Fact]
    public void Discards_a_blob_that_was_changed()
    {
        using var sample = new Sample();
        var image = sample.Assemble();
        Damage(sample.BlobOf(image.Layers[1].Digest));
        Assert.Throws<UserException>(() => sample.Validate(image));
        Assert.Equal(image.Manifest, sample.Assemble().Manifest);
        sample.Validate(image);
    }

    [Fact]
    public void Finds_a_change_without_a_trace_when_it_verifies()
    {
        using var sample = new Sample();
        var image = sample.Assemble();
        var blob = sample.BlobOf(image.Layers[1].Digest);
        Damage(blob);
        File.SetLastWriteTimeUtc(blob, DateTime.UnixEpoch);
        Assert.Equal(image.Manifest, sample.Assemble(sample.Request() with { Verify = true }).Manifest);
        sample.Validate(image);
    }

    [Fact]
    public void Takes_a_damaged_record_for_none()
    {
        using var sample = new Sample();
        var image = sample.Assemble();
        foreach (var record in Directory.GetFiles(sample.Cache, "*.json"))
            File.WriteAllText(record, "{");
        Assert.Equal(image.Manifest, sample.Assemble().Manifest);
        sample.Validate(image);
    }

    [Fact]
    public void Stays_bounded_and_keeps_what_was_used_lately()
    {
        using var folder = new TestFolder();
        var cache = new LayerCache(folder.Path, TimeProvider.System);
        var keys = Enumerable.Range(0, 60).Select(number => Digest.Of($"{number}")).ToList();
        foreach (var key in keys)
        {
            cache.Store(key, stream => Written(stream, key));
            File.SetLastWriteTimeUtc(folder.At(key.Hex + ".json"), DateTime.UnixEpoch.AddDays(1 + keys.IndexOf(key)));
        }

        Assert.NotNull(cache.Find(keys[0], verify: true));
        cache.Clean();
        Assert.Equal(48, Directory.GetFiles(folder.At("blobs")).Length);
        Assert.NotNull(cache.Find(keys[0], verify: true));
        Assert.Null(cache.Find(keys[1], verify: true));
        Assert.NotNull(cache.Find(keys[^1], verify: true));
    }

    [Fact]
    public void Keeps_nothing_of_a_layer_whose_writing_failed()
    {
        using var folder = new TestFolder();
        var cache = new LayerCache(folder.Path, TimeProvider.System);
        Assert.Throws<InvalidOperationException>(() => cache.Store(Digest.Of("x"), _ => throw new InvalidOperationException()));
        Assert.Empty(Directory.GetFiles(folder.Path, "*", SearchOption.AllDirectories));
    }

    internal static void Damage(string blob)
    {
        File.SetUnixFileMode(blob, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        using var stream = new FileStream(blob, FileMode.Open, FileAccess.ReadWrite);
        stream.Position = stream.Length / 2;
        var value = stream.ReadByte();
        stream.Position = stream.Length / 2;
        stream.WriteByte((byte)(value ^ 1));
    }

    private static ImageLayer Written(Stream stream, Digest key)
    {
        stream.Write(System.Text.Encoding.UTF8.GetBytes(key.Hex));
        var digest = Digest.Of(key.Hex);
        return new ImageLayer("model", digest, digest, key.Hex.Length, key.Hex.Length, 1);
    }

    private static IEnumerable<string> Blobs(Sample sample) => Directory.GetFiles(Path.Combine(sample.Cache, "blobs")).Order(StringComparer.Ordinal);
}
