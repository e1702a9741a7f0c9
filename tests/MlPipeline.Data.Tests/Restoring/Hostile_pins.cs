using System.Text;
using MlPipeline.Core.Digests;

namespace MlPipeline.Data.Tests.Restoring;

public sealed class Hostile_pins : IDisposable
{
    private readonly Repository repository = new();

    [Theory]
    [InlineData("../../escaped")]
    [InlineData("/tmp/escaped")]
    [InlineData(".git/hooks/pre-commit")]
    public void That_lead_out_of_their_directory_write_nothing(string path)
    {
        WriteTree($$"""[{"md5": "{{Store("x")}}", "relpath": "{{path}}"}]""", "");
        var before = repository.Files();

        var fault = repository.FaultOfRestore(force: true);

        Assert.Equal(path, fault.Actual);
        Assert.Equal(before, repository.Files());
    }

    [Fact]
    public void That_claim_another_number_of_files_are_refused()
    {
        WriteTree($$"""[{"md5": "{{Store("x")}}", "relpath": "a"}]""", "  nfiles: 2\n");

        Assert.Equal(("The pin's nfiles is not the number of files it pins", "1", "2"), Parts());
    }

    [Fact]
    public void Whose_two_lists_differ_are_refused()
    {
        var list = Encoding.ASCII.GetBytes("[]");
        var hex = Digest.Of(list).Hex;
        Directory.CreateDirectory(repository.Object($"files/sha256/{hex[..2]}"));
        File.WriteAllBytes(repository.Object($"files/sha256/{hex[..2]}/{hex[2..]}"), list);
        WriteTree($$"""[{"md5": "{{Store("x")}}", "relpath": "a"}]""", "", hex);

        Assert.Equal(
            ("The pin's two lists of files differ: the one that DVC reads and the one with SHA-256", "1 files", "no SHA-256 of a"), Parts());
    }

    [Fact]
    public void For_one_path_are_refused()
    {
        repository.Write("a.csv", "a");
        repository.Pin("a.csv");
        File.Copy(repository.At("a.csv.dvc"), repository.At("b.csv.dvc"));

        Assert.Equal("Two pins pin the same path", repository.FaultOfRestore().Problem);
    }

    [Fact]
    public void Inside_each_other_are_refused()
    {
        WriteTree($$"""[{"md5": "{{Store("x")}}", "relpath": "sub/a"}]""", "");
        repository.Write("other.dvc", $"outs:\n- md5: {Store("x")}\n  size: 1\n  hash: md5\n  path: tree/sub/a\n");

        Assert.Equal("A pin pins a path inside another pin's", repository.FaultOfRestore().Problem);
    }

    [Fact]
    public void Through_a_linked_folder_are_refused()
    {
        using var elsewhere = new TemporaryFolder();
        Directory.CreateSymbolicLink(repository.At("link"), elsewhere.Path);
        repository.Write("other.dvc", $"outs:\n- md5: {Store("x")}\n  size: 1\n  hash: md5\n  path: link/a\n");

        Assert.Equal(repository.At("link"), repository.FaultOfRestore(force: true).Place);
        Assert.Empty(Directory.EnumerateFileSystemEntries(elsewhere.Path));
    }

    public void Dispose() => repository.Dispose();

    private (string Problem, string? Expected, string? Actual) Parts()
    {
        var fault = repository.FaultOfRestore();
        return (fault.Problem, fault.Expected, fault.Actual);
    }

    private string Store(string text, string suffix = "")
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        Directory.CreateDirectory(Path.GetDirectoryName(repository.ObjectOf(bytes))!);
        File.WriteAllBytes(repository.ObjectOf(bytes) + suffix, bytes);
        return Repository.Md5(bytes);
    }

    private void WriteTree(string json, string more, string? sha256 = null)
    {
        var id = Store(json, ".dir") + ".dir";
        var meta = sha256 is null ? "" : $"meta:\n  md5: {id}\n  sha256: {sha256}\n";
        repository.Write("tree.dvc", $"outs:\n- md5: {id}\n  size: 1\n{more}  hash: md5\n  path: tree\n{meta}");
    }
}
