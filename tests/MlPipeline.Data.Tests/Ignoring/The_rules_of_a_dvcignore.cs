using MlPipeline.Core.Processes;
using MlPipeline.Data.Ignoring;
using MlPipeline.Data.Tests.Collecting;

namespace MlPipeline.Data.Tests.Ignoring;

/// <summary>Git, whose syntax the rules have, says what they must leave out.</summary>
public sealed class The_rules_of_a_dvcignore : IDisposable
{
    private static readonly string[] Paths =
    [
        "a.csv", "a.tmp", "A.TMP", "x[1].csv", "x1.csv", "#hash", "!bang", "blank ", "data/a.csv", "data/a.tmp", "data/deep/a.tmp", "data/deep/deeper/b.csv",
        "tests/a.csv", "src/tests/a.csv", "src/deep/tests/x/a.csv", "output", "src/output/a.csv", "ä/öl.csv", "data/keep/a.tmp",
    ];

    private readonly Repository repository = new();

    [Theory]
    [InlineData("*.tmp")]
    [InlineData("/tests/\n/output/\n")]
    [InlineData("tests/")]
    [InlineData("tests")]
    [InlineData("output/")]
    [InlineData("/output")]
    [InlineData("data/*.tmp")]
    [InlineData("data/**/*.tmp")]
    [InlineData("**/deep/**")]
    [InlineData("**/deep")]
    [InlineData("data/**")]
    [InlineData("/**/a.csv")]
    [InlineData("src/**/tests/")]
    [InlineData("*\n!*.csv")]
    [InlineData("*.tmp\n!data/keep/a.tmp")]
    [InlineData("data/\n!data/keep/a.tmp")]
    [InlineData("!a.tmp\n*.tmp")]
    [InlineData("?.csv")]
    [InlineData("x[[]1].csv")]
    [InlineData("x\\[1].csv")]
    [InlineData("x[0-9].csv")]
    [InlineData("x[!0-9]*")]
    [InlineData("[ab].*")]
    [InlineData("[^b].csv")]
    [InlineData("[z-a].csv")]
    [InlineData("[")]
    [InlineData("x[1.csv")]
    [InlineData("[]a].csv")]
    [InlineData("# comment\n\n\\#hash")]
    [InlineData("\\!bang")]
    [InlineData("blank\\ ")]
    [InlineData("a.csv   ")]
    [InlineData("a.csv\r\n*.tmp\r")]
    [InlineData("ä/*")]
    [InlineData("/")]
    [InlineData("a//b")]
    [InlineData("deep/**/b.csv")]
    [InlineData("(a|b).csv")]
    [InlineData("a.c*v")]
    [InlineData("*/a.csv")]
    public void Leave_out_what_Git_ignores_by_them(string rules)
    {
        Write(".dvcignore", rules);
        Write(".gitignore", rules.Replace("\r", "", StringComparison.Ordinal));
        var ignored = new IgnoredPaths(repository.Root);

        Assert.Equal(IgnoredByGit(), Paths.Where(path => ignored.Covers(repository.At(path), isFolder: false)));
    }

    [Fact]
    public void Of_an_inner_folder_come_after_those_of_an_outer_one()
    {
        foreach (var name in new[] { ".dvcignore", ".gitignore" })
        {
            Write(name, "*.tmp\n/data/deep/deeper/\n");
            repository.Write($"data/{name}", "!/a.tmp\nkeep/\n");
        }

        var ignored = new IgnoredPaths(repository.Root);

        Assert.Equal(IgnoredByGit(), Paths.Where(path => ignored.Covers(repository.At(path), isFolder: false)));
        Assert.False(ignored.Covers(repository.At("data/a.tmp"), isFolder: false));
    }

    [Fact]
    public void Keep_files_out_of_a_pinned_directory_and_from_being_strange_in_it()
    {
        repository.Write(".dvcignore", "*.log\ncache/\n");
        repository.Write("tree/a.csv", "a");
        repository.Write("tree/run.log", "a log");
        repository.Write("tree/cache/part", "a part");

        Assert.Equal(1, repository.Pin("tree").Files);
        repository.Write("tree/later.log", "another log");
        File.Delete(repository.At("tree/a.csv"));
        repository.Restore();

        Assert.Equal("a", File.ReadAllText(repository.At("tree/a.csv")));
        Assert.Equal("a log", File.ReadAllText(repository.At("tree/run.log")));
        Assert.Equal("another log", File.ReadAllText(repository.At("tree/later.log")));
    }

    [Theory]
    [InlineData("tree")]
    [InlineData("tree/inner")]
    [InlineData("tree/a.csv")]
    public void Refuse_a_pin_of_what_they_leave_out(string path)
    {
        repository.Write(".dvcignore", "/tree/\n");
        repository.Write("tree/a.csv", "a");
        repository.Write("tree/inner/b.csv", "b");

        Assert.Equal("The path cannot be pinned: a rule of a .dvcignore leaves it out", repository.FaultOfPin(path).Problem);
    }

    public void Dispose() => repository.Dispose();

    private void Write(string name, string rules)
    {
        foreach (var path in Paths)
            repository.Write(path, "text");
        repository.Write(name, rules);
    }

    private IEnumerable<string> IgnoredByGit()
    {
        PinnedHistory.GitAt(repository.Root, "init", "--quiet");
        var lines = new List<string>();
        ChildProcess.Run(new ChildCommand("git", ["-c", "core.quotePath=false", "check-ignore", "--no-index", "--", .. Paths]) { WorkingDirectory = repository.Root, OnOutput = lines.Add }, TestContext.Current.CancellationToken);
        return Paths.Where(path => lines.Contains(path) || lines.Contains($"\"{path}\""));
    }
}
