using System.Formats.Tar;
using MlPipeline.Containers.Archives;
using MlPipeline.Containers.Tests.Support;
using MlPipeline.Core.Digests;

namespace MlPipeline.Containers.Tests.Archives;

public sealed class An_image_archive
{
    private const string Tag = "sample:latest";

    [Fact]
    public void Is_the_same_as_a_stream_and_as_a_file()
    {
        using var sample = new Sample();
        sample.Assemble();
        var archive = ImageArchive.Of(sample.Layout, Tag);
        var file = Save(sample);
        using var stream = archive.Open();
        Assert.Equal(Digest.OfFile(file), Digest.Of(stream));
        Assert.Equal(archive.Length, new FileInfo(file).Length);
    }

    [Fact]
    public void Holds_the_whole_layout()
    {
        using var sample = new Sample();
        sample.Assemble();
        using var file = File.OpenRead(Save(sample));
        using var reader = new TarReader(file);
        var names = new List<string>();
        while (reader.GetNextEntry() is { } entry)
        {
            if (entry.EntryType == TarEntryType.RegularFile)
                names.Add(entry.Name);
        }

        var layout = Directory.GetFiles(sample.Layout, "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(sample.Layout, path));
        Assert.Equal(layout.Append("manifest.json").Order(StringComparer.Ordinal), names.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("oci:@/image")]
    [InlineData("oci-archive:@/image.tar")]
    [InlineData("docker-archive:@/image.tar")]
    public void Is_read_by_skopeo(string address)
    {
        using var sample = new Sample();
        var image = sample.Assemble();
        var folder = Directory.CreateTempSubdirectory("mlpipeline").FullName;
        try
        {
            File.Copy(Save(sample), Path.Combine(folder, "image.tar"));
            Directory.CreateSymbolicLink(Path.Combine(folder, "image"), sample.Layout);
            Tool.Run("skopeo", "copy", "--quiet", "--insecure-policy", address.Replace("@", folder, StringComparison.Ordinal), $"dir:{folder}/copy");
            Assert.Equal(image.Config, Digest.OfFile(Path.Combine(folder, "copy", image.Config.Hex)));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string Save(Sample sample)
    {
        var file = Path.Combine(sample.Root, "image.tar");
        ImageArchive.Of(sample.Layout, Tag).Save(file, TestContext.Current.CancellationToken);
        return file;
    }
}
