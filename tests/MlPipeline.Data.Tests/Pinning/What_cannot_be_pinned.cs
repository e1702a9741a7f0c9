namespace MlPipeline.Data.Tests.Pinning;

public sealed class What_cannot_be_pinned : IDisposable
{
    private readonly Repository repository = new();

    [Theory]
    [InlineData("nowhere.csv", "There is nothing to pin")]
    [InlineData("../outside.csv", "The path cannot be pinned: it has the part '..'")]
    [InlineData(".", "The path cannot be pinned: it has the part '.'")]
    [InlineData(".dvc/config", "The path cannot be pinned: it leads into '.dvc'")]
    [InlineData("a.csv.dvc", "The path cannot be pinned: version control or DVC needs it as it is")]
    [InlineData("tree/a.csv", "The path is inside a pinned directory")]
    public void Is_a_path_that_is_no_data(string path, string problem)
    {
        repository.Write("a.csv", "a");
        repository.Pin("a.csv");
        repository.Write("tree/a.csv", "a");
        repository.Pin("tree");

        Assert.Equal(problem, repository.FaultOfPin(path).Problem);
    }

    [Fact]
    public void Is_a_link()
    {
        repository.Write("a.csv", "a");
        File.CreateSymbolicLink(repository.At("link"), repository.At("a.csv"));

        Assert.StartsWith("The path cannot be pinned: it is a link to", repository.FaultOfPin("link").Problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a.csv.dvc", "A file of the directory cannot be pinned: it is a pin itself")]
    [InlineData(".git/config", "A file of the directory cannot be pinned: it leads into '.git'")]
    [InlineData(".dvcignore", "A file of the directory cannot be pinned: ignore rules inside a pinned directory are not followed")]
    public void Is_a_directory_with_files_that_are_no_data(string file, string problem)
    {
        repository.Write($"tree/{file}", "text");

        var fault = repository.FaultOfPin("tree");

        Assert.Equal((problem, repository.At($"tree/{file}")), (fault.Problem, fault.Place));
        Assert.False(File.Exists(repository.At("tree.dvc")));
    }

    [Fact]
    public void Is_a_directory_with_a_link()
    {
        repository.Write("tree/a", "a");
        Directory.CreateSymbolicLink(repository.At("tree/link"), repository.Root);

        Assert.Equal(repository.At("tree/link"), repository.FaultOfPin("tree").Place);
    }

    [Fact]
    public void Is_data_whose_pin_says_more_than_we_write()
    {
        repository.Write("a.csv", "a");
        repository.Pin("a.csv");
        File.AppendAllText(repository.At("a.csv.dvc"), "desc: the first letter\n");

        var fault = repository.FaultOfPin("a.csv");

        Assert.Equal((repository.At("a.csv.dvc"), "desc"), (fault.Place, fault.Actual));
    }

    public void Dispose() => repository.Dispose();
}
