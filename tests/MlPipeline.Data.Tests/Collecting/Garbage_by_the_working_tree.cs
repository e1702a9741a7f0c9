using MlPipeline.Data.Collecting;

namespace MlPipeline.Data.Tests.Collecting;

public sealed class Garbage_by_the_working_tree : IDisposable
{
    private readonly PinnedHistory history = new();

    [Theory]
    [InlineData("dvc.lock")]
    [InlineData("stages/dvc.lock")]
    [InlineData("bin/data.dvc")]
    [InlineData("src/obj/data.dvc")]
    [InlineData("output/data.dvc")]
    [InlineData(".github/data.dvc")]
    [InlineData("ignored/data.dvc")]
    public void Is_not_what_a_file_that_was_never_committed_pins(string file)
    {
        history.Data.Write(".gitignore", "ignored\n");
        history.Data.Write(file, $"outs:\n- path: data\n  md5: {history.Store("data")}\n");

        Assert.Equal(0, history.Collect().Removed);
        File.Delete(history.Data.At(file));
        Assert.Equal(1, history.Collect().Removed);
    }

    [Fact]
    public void Is_what_only_files_of_DVC_or_of_a_pinned_directory_name()
    {
        foreach (var file in new[] { ".dvc/tmp/data.dvc", ".git/data.dvc", "tree/data.dvc" })
            history.Data.Write(file, $"outs:\n- path: data\n  md5: {history.Store(file)}\n");

        Assert.Equal(3, history.Collect().Removed);
    }

    [Fact]
    public void Is_not_sought_behind_links_to_folders()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need a privilege there.");
        Directory.CreateSymbolicLink(history.Data.At("circle"), history.Data.Root);
        File.CreateSymbolicLink(history.Data.At("nothing.dvc"), "nowhere");
        history.Store("garbage");

        Assert.Equal(1, history.Collect().Removed);
    }

    [Fact]
    public void Is_not_what_the_index_alone_pins()
    {
        history.Data.Write("staged.dvc", $"outs:\n- md5: {history.Store("staged")}\n  path: staged\n");
        history.Git("add", "staged.dvc");
        File.Delete(history.Data.At("staged.dvc"));

        Assert.Equal(0, history.Collect().Removed);
        history.Git("reset", "--quiet");
        Assert.Equal(1, history.Collect().Removed);
    }

    [Theory]
    [InlineData("outs: [{md5: ONE, path: a}, {md5: TWO, path: b}]")]
    [InlineData("{\"outs\": [{\"md5\": \"ONE\"}, {\"md5\" : \"TWO\"}]}")]
    [InlineData("outs:\n- 'md5': 'ONE'\n- ? md5\n  : TWO\n")]
    [InlineData("outs:\n- md5:\n    ONE\n- hash: md5\n  etag: TWO")]
    [InlineData("outs:\r\n- md5: !!str ONE\r\n- md5: &name TWO\r\n")]
    public void Is_nothing_that_looks_pinned_in_whatever_style(string pin)
    {
        var text = pin.Replace("ONE", history.Store("one"), StringComparison.Ordinal).Replace("TWO", history.Store("two"), StringComparison.Ordinal);
        history.Data.Write("styled.dvc", text);
        Assert.Equal(0, history.Collect().Removed);
        history.Git("add", "--all");
        history.Commit();
        File.Delete(history.Data.At("styled.dvc"));

        Assert.Equal(0, history.Collect().Removed);
    }

    [Fact]
    public void Has_names_of_32_or_64_digits_with_or_without_the_mark_of_a_directory()
    {
        var (md5, sha256) = (new string('a', 32), new string('b', 64));

        Assert.Equal([md5, md5 + ".dir", sha256], PinnedNames.In($"md5: {md5}, x: {md5}.dir; '{sha256}' {new string('c', 40)} {new string('d', 31)}"));
    }

    public void Dispose() => history.Dispose();
}
