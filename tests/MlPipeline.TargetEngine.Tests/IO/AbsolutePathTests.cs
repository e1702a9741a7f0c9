using Nuke.Common.IO;

namespace MlPipeline.TargetEngine.Tests.IO;

public sealed class AbsolutePathTests : IDisposable
{
    private readonly AbsolutePath _folder = (AbsolutePath)Path.GetTempPath() / Guid.NewGuid().ToString("N");

    [Fact]
    public void Parts_are_appended_and_normalised()
    {
        AbsolutePath path = "/a/b/../c/";

        Assert.Equal("/a/c", path);
        Assert.Equal("/a/c/d.zip", path / "d" + ".zip");
        Assert.Equal(("d.tar.gz", "d.tar", ".gz"), ((path / "d.tar.gz").Name, (path / "d.tar.gz").NameWithoutExtension, (path / "d.tar.gz").Extension));
        Assert.Equal("/a", path.Parent);
        Assert.Null(((AbsolutePath)"/").Parent);
        Assert.True(path == (AbsolutePath)"/a/c" && path / "x" != path);
    }

    [Fact]
    public void A_rooted_part_and_a_relative_start_are_errors()
    {
        Assert.ThrowsAny<Exception>(() => _folder / "/etc");
        Assert.ThrowsAny<Exception>(() => (AbsolutePath)"relative");
        Assert.Null((AbsolutePath)(string)null!);
    }

    [Fact]
    public void Text_ends_in_one_line_break()
    {
        var file = _folder / "deep" / "text.txt";

        Assert.Equal("a\n", file.WriteAllText("a").ReadAllText());
        Assert.Equal("a\n", file.WriteAllText("a\n\n").ReadAllText());
        Assert.Equal("a", file.WriteAllText("a", eofLineBreak: false).ReadAllText());
    }

    [Fact]
    public void Directories_are_created_cleaned_and_deleted()
    {
        var file = (_folder / "x").CreateDirectory() / "y.txt";
        file.WriteAllText("y");
        Assert.True(file.FileExists() && _folder.DirectoryExists());

        _folder.CreateOrCleanDirectory();
        Assert.Empty(Directory.GetFileSystemEntries(_folder));
        file.DeleteFile();
        _folder.DeleteDirectory();
        _folder.DeleteDirectory();
        Assert.False(_folder.DirectoryExists());
    }

    [Theory]
    [InlineData("*.cs", "a.cs")]
    [InlineData("**/*.cs", "a.cs|b/c.cs|b/d/e.cs")]
    [InlineData("b/**/*.cs", "b/c.cs|b/d/e.cs")]
    [InlineData("**/{c,e}.cs", "b/c.cs|b/d/e.cs")]
    [InlineData("?.txt", "f.txt")]
    public void Files_are_found_by_pattern(string pattern, string expected)
    {
        foreach (var name in new[] { "a.cs", "b/c.cs", "b/d/e.cs", "f.txt" })
            (_folder / name).WriteAllText(name);

        Assert.Equal(expected, string.Join('|', _folder.GlobFiles(pattern).Select(x => (string)_folder.GetRelativePathTo(x))));
    }

    public void Dispose() => _folder.DeleteDirectory();
}
