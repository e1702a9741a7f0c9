using MlPipeline.Data.Pins;

namespace MlPipeline.Data.Tests.Restoring;

public sealed class A_part_of_a_pinned_directory : IDisposable
{
    private readonly Repository repository = new();

    public A_part_of_a_pinned_directory()
    {
        repository.Write("tree/a/one.csv", "one");
        repository.Write("tree/a/two.csv", "two");
        repository.Write("tree/b/three.csv", "three");
        repository.Write("other.csv", "other");
        repository.Pin("tree");
        repository.Pin("other.csv");
        Directory.Delete(repository.At("tree"), recursive: true);
        File.Delete(repository.At("other.csv"));
    }

    [Theory]
    [InlineData("tree/a/one.csv", "tree/a/one.csv")]
    [InlineData("tree/a", "tree/a/one.csv,tree/a/two.csv")]
    [InlineData("tree/a/", "tree/a/one.csv,tree/a/two.csv")]
    [InlineData("tree", "tree/a/one.csv,tree/a/two.csv,tree/b/three.csv")]
    [InlineData("tree.dvc", "tree/a/one.csv,tree/a/two.csv,tree/b/three.csv")]
    [InlineData("other.csv", "other.csv")]
    public void Is_restored_alone(string path, string expected)
    {
        Restore(path);

        Assert.Equal(expected.Split(','), repository.Files().Where(file => file.EndsWith(".csv", StringComparison.Ordinal)));
    }

    [Fact]
    public void Is_all_that_is_looked_at()
    {
        Restore("tree/a/one.csv");
        repository.Write("tree/b/three.csv", "precious");
        repository.Write("tree/a/extra.csv", "precious");
        File.Delete(repository.At("tree/a/one.csv"));

        Restore("tree/a/one.csv");

        Assert.Equal("one", File.ReadAllText(repository.At("tree/a/one.csv")));
        Assert.Equal("precious", File.ReadAllText(repository.At("tree/b/three.csv")));
        Assert.Equal("precious", File.ReadAllText(repository.At("tree/a/extra.csv")));
    }

    [Fact]
    public void Does_not_pass_for_the_whole()
    {
        Restore("tree/a");

        Assert.Equal(2, repository.Changes().Count);
        Assert.Equal("three", File.ReadAllText(repository.At("tree/b/three.csv")));
    }

    [Theory]
    [InlineData("tree/none", "The pinned directory has no such path")]
    [InlineData("none.csv", "Nothing pins this path")]
    public void That_is_not_pinned_is_refused(string path, string problem) =>
        Assert.Equal(problem, Assert.Throws<Core.Errors.UserException>(() => Restore(path)).Fault.Problem);

    public void Dispose() => repository.Dispose();

    private void Restore(string path)
    {
        var (pin, inner) = PinFiles.Find(repository.Root, path);
        repository.Run(new(repository.Root, [pin]) { Inner = inner });
    }
}
