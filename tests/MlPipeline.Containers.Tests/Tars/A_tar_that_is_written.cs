using System.Formats.Tar;
using CsCheck;
using MlPipeline.Containers.Layers;
using MlPipeline.Containers.Tars;
using MlPipeline.Containers.Tests.Support;

namespace MlPipeline.Containers.Tests.Tars;

public sealed class A_tar_that_is_written
{
    private static readonly Gen<string> Part = Gen.String[Gen.Char["abcxyz-_.éß漢"], 1, 60].Where(part => part is not ("." or ".."));

    private static readonly Gen<string> Name = Part.Array[1, 5].Select(parts => string.Join('/', parts));

    [Fact]
    public void Holds_files_of_any_name_and_size() => Gen.Select(Name, Gen.Byte.Array[0, 2000], Name).Array[1, 6].Sample(
        files =>
        {
            var entries = files.DistinctBy(file => file.Item1).ToList();
            var tar = new MemoryStream();
            foreach (var (name, content, _) in entries)
            {
                tar.Write(TarHeader.Of(TarKind.File, name, LayerMode.Plain, content.Length));
                tar.Write(content);
                tar.Write(new byte[TarHeader.Padding(content.Length)]);
            }

            tar.Write(new byte[1024]);
            tar.Position = 0;
            using var reader = new TarReader(tar);
            foreach (var (name, content, _) in entries)
            {
                var entry = reader.GetNextEntry()!;
                Assert.Equal(name, entry.Name);
                Assert.Equal(content, Bytes(entry));
                Assert.Equal(DateTimeOffset.UnixEpoch, entry.ModificationTime);
                Assert.Equal((0, 0), (entry.Uid, entry.Gid));
            }

            Assert.Null(reader.GetNextEntry());
        },
        iter: 200);

    [Fact]
    public void Holds_links_of_any_length() => Gen.Select(Name, Name).Sample(
        link =>
        {
            var tar = new MemoryStream([.. TarHeader.Of(TarKind.Link, link.Item1, LayerMode.Link, 0, link.Item2), .. new byte[1024]]);
            using var reader = new TarReader(tar);
            var entry = reader.GetNextEntry()!;
            Assert.Equal((TarEntryType.SymbolicLink, link.Item1, link.Item2), (entry.EntryType, entry.Name, entry.LinkName));
        },
        iter: 200);

    [Fact]
    public void Tells_sizes_that_octal_digits_cannot()
    {
        const long size = 20L << 30;
        var header = TarHeader.Of(TarKind.File, "large", LayerMode.Plain, size);
        Assert.Equal(0x80, header[124]);
        Assert.Equal(size, System.Buffers.Binary.BinaryPrimitives.ReadInt64BigEndian(header.AsSpan(128)));
    }

    [Fact]
    public void Is_read_by_tar_itself()
    {
        using var folder = new TestFolder();
        var name = string.Join('/', Enumerable.Repeat("a-long-folder-name-é", 9)) + "/file";
        File.WriteAllBytes(folder.At("x.tar"), [.. TarHeader.Of(TarKind.File, name, LayerMode.Plain, 0), .. new byte[1024]]);
        Assert.Contains("/file", Tool.Run("tar", "tf", folder.At("x.tar")), StringComparison.Ordinal);
    }

    private static byte[] Bytes(TarEntry entry)
    {
        var content = new MemoryStream();
        entry.DataStream?.CopyTo(content);
        return content.ToArray();
    }
}
