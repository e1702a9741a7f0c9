using MlPipeline.Core.Files;

namespace MlPipeline.Core.Tests.Files;

public sealed class An_atomic_file : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Fact]
    public void Replaces_what_was_there_and_leaves_nothing_beside_it()
    {
        File.WriteAllText(folder.At("file"), "old and longer");

        AtomicFile.WriteText(folder.At("file"), "néw");

        Assert.Equal([0x6e, 0xc3, 0xa9, 0x77], File.ReadAllBytes(folder.At("file")));
        Assert.Equal([folder.At("file")], Directory.EnumerateFileSystemEntries(folder.Path));
    }

    [Fact]
    public void Makes_the_folders_it_needs()
    {
        AtomicFile.WriteBytes(folder.At("deep/er/file"), new byte[] { 1, 2 });

        Assert.Equal([1, 2], File.ReadAllBytes(folder.At("deep/er/file")));
    }

    [Fact]
    public void Keeps_the_old_content_when_writing_fails_half_way()
    {
        File.WriteAllText(folder.At("file"), "old");

        Assert.Throws<InvalidOperationException>(() => AtomicFile.Write(folder.At("file"), stream =>
        {
            stream.Write("half of the new"u8);
            throw new InvalidOperationException("on purpose");
        }));

        Assert.Equal("old", File.ReadAllText(folder.At("file")));
        Assert.Equal([folder.At("file")], Directory.EnumerateFileSystemEntries(folder.Path));
    }

    [Fact]
    public void Shows_the_old_content_until_all_of_the_new_is_written()
    {
        File.WriteAllText(folder.At("file"), "old");

        AtomicFile.Write(folder.At("file"), stream =>
        {
            stream.Write("new"u8);
            stream.Flush();
            Assert.Equal("old", File.ReadAllText(folder.At("file")));
        });

        Assert.Equal("new", File.ReadAllText(folder.At("file")));
    }

    [Fact]
    public void Has_parts_that_are_cleared_when_their_writer_is_gone()
    {
        File.WriteAllText(AtomicFile.PartOf(folder.At("file")), "half");
        var left = AtomicFile.PartOf(folder.At("tree"));
        Directory.CreateDirectory(Path.Combine(left, "sub"));
        File.WriteAllText(Path.Combine(left, "sub", "file"), "half");

        AtomicFile.DeleteParts(folder.Path);

        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.Path));
    }

    [Fact]
    public void Has_parts_that_stay_while_they_are_written()
    {
        AtomicFile.Write(folder.At("file"), stream =>
        {
            AtomicFile.DeleteParts(folder.Path);
            stream.Write("whole"u8);
        });

        Assert.Equal("whole", File.ReadAllText(folder.At("file")));
    }

    [Theory]
    [InlineData(".file.part")]
    [InlineData("file.abcdefgh.ijk.part")]
    [InlineData(".file.abcdefgh.ijk.part.txt")]
    [InlineData(".my.own.part")]
    public void Clears_nobody_else_s_files(string name)
    {
        File.WriteAllText(folder.At(name), "mine");

        AtomicFile.DeleteParts(folder.Path);

        Assert.True(File.Exists(folder.At(name)));
    }

    [Fact]
    public void Clears_nothing_where_there_is_no_folder() => AtomicFile.DeleteParts(folder.At("nowhere"));

    public void Dispose() => folder.Dispose();
}
