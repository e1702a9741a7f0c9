using System.Formats.Tar;
using System.IO.Compression;
using MlPipeline.Containers.Tests.Layers;
using MlPipeline.Containers.Tests.Support;
using MlPipeline.Containers.Unpacking;
using MlPipeline.Containers.Validation;
using MlPipeline.Core.Digests;
using MlPipeline.Core.Errors;
using MlPipeline.Core.Manifests;

namespace MlPipeline.Containers.Tests.Unpacking;

public sealed class An_unpacked_image
{
    [Fact]
    public void Holds_the_published_files_and_the_model()
    {
        using var sample = new Sample();
        var target = Path.Combine(sample.Root, "staged");
        Unpack(sample, sample.Assemble(), target);
        Assert.All(Directory.GetFiles(sample.Application), file => Assert.Equal(Digest.OfFile(file), Digest.OfFile(Path.Combine(target, "app", Path.GetFileName(file)))));
        Assert.Equal(Digest.OfFile(sample.Model), Digest.OfFile(Path.Combine(target, "model", "model.zip")));
        Assert.True(File.GetUnixFileMode(Path.Combine(target, "app", "sample")).HasFlag(UnixFileMode.UserExecute));
        Assert.Equal(["app", "model"], Directory.GetFileSystemEntries(target).Select(Path.GetFileName).Order());
    }

    [Fact]
    public void Replaces_what_was_there()
    {
        using var sample = new Sample();
        var target = Path.Combine(sample.Root, "staged");
        Directory.CreateDirectory(target);
        File.WriteAllText(Path.Combine(target, "old"), "");
        Unpack(sample, sample.Assemble(), target);
        Assert.False(File.Exists(Path.Combine(target, "old")));
    }

    [Fact]
    public void Does_not_appear_when_a_layer_was_changed()
    {
        using var sample = new Sample();
        var image = sample.Assemble();
        The_layer_cache.Damage(sample.BlobOf(image.Layers[^1].Digest));
        var target = Path.Combine(sample.Root, "staged", "here");
        Assert.Throws<UserException>(() => Unpack(sample, image, target));
        Assert.Empty(Directory.GetFileSystemEntries(Path.GetDirectoryName(target)!));
    }

    public static TheoryData<TarEntryType, string, string?> Hostile => new()
    {
        { TarEntryType.RegularFile, "../outside", null },
        { TarEntryType.RegularFile, "/outside", null },
        { TarEntryType.RegularFile, "app/../../outside", null },
        { TarEntryType.RegularFile, "app//outside", null },
        { TarEntryType.SymbolicLink, "app/link", "../../outside" },
        { TarEntryType.SymbolicLink, "app/link", "/etc/passwd" },
        { TarEntryType.SymbolicLink, "app/link", "harmless" },
        { TarEntryType.HardLink, "app/link", "../outside" },
        { TarEntryType.HardLink, "app/link", "app/other" },
        { TarEntryType.Fifo, "app/pipe", null },
        { TarEntryType.CharacterDevice, "app/device", null },
    };

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Is_refused_with_an_entry_that_no_application_needs(TarEntryType type, string name, string? target)
    {
        using var folder = new TestFolder();
        var tar = new MemoryStream();
        using (var writer = new TarWriter(tar, TarEntryFormat.Gnu, leaveOpen: true))
        {
            var entry = new GnuTarEntry(type, name);
            if (target is not null)
                entry.LinkName = target;
            writer.WriteEntry(entry);
        }

        Assert.Throws<UserException>(() => Unpack(folder, tar.ToArray(), tar.Length));
        Assert.Empty(Directory.GetFileSystemEntries(folder.At("staged")));
    }

    [Fact]
    public void Is_refused_when_it_grows_beyond_what_was_said()
    {
        using var folder = new TestFolder();
        Assert.Throws<UserException>(() => Unpack(folder, new byte[50_000_000], 1_000_000));
    }

    private static void Unpack(TestFolder folder, byte[] tar, long announced)
    {
        var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Fastest, leaveOpen: true))
            gzip.Write(tar);
        var blob = compressed.ToArray();
        var layer = new ImageLayer("app", Digest.Of(blob), Digest.Of(tar), blob.Length, announced, 1);
        Directory.CreateDirectory(folder.At("image", "blobs", "sha256"));
        Directory.CreateDirectory(folder.At("staged"));
        File.WriteAllBytes(folder.At("image", "blobs", "sha256", layer.Digest.Hex), blob);
        var blobFile = folder.At("image", "blobs", "sha256", layer.Digest.Hex);
        ImageUnpacker.Whole(folder.At("staged", "here"), target => LayerCheck.Check(blobFile, layer, target, TestContext.Current.CancellationToken));
    }

    private static void Unpack(Sample sample, ImageManifest image, string target) =>
        ImageUnpacker.Unpack(new ValidationRequest(sample.Layout, image, Digest.OfFile(sample.Model)), target, TestContext.Current.CancellationToken);
}
