using MlPipeline.Core.Errors;
using MlPipeline.Data.Collecting;

namespace MlPipeline.Data.Tests.Collecting;

public sealed class Garbage_by_the_history : IDisposable
{
    private readonly PinnedHistory history = new();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Cannot_be_told_when_git_refuses_whoever_forces_it(bool force)
    {
        history.Fill();
        File.AppendAllText(history.Data.At(".git/config"), "[broken\n");
        var before = PinnedHistory.Objects(history.Cache);

        var fault = history.FaultOfCollect(force: force);

        Assert.Equal("Git does not tell which data branches and tags pin", fault.Problem);
        Assert.Contains("bad config", fault.Actual, StringComparison.Ordinal);
        Assert.Equal(before, PinnedHistory.Objects(history.Cache));
    }

    [Fact]
    public void Cannot_be_told_when_the_repository_above_is_somebody_elses()
    {
        Assert.SkipUnless(Environment.UserName == "root" && OperatingSystem.IsLinux(), "Only root can give files away.");
        Move(".dvc", "below/.dvc");
        PinnedHistory.GitAt(history.Data.Root, "init", "--quiet");
        Run("chown", "-R", "12345", history.Data.Root);

        var fault = Assert.Throws<UserException>(() => history.Collect(new CollectRequest(history.Data.At("below")) { Force = true })).Fault;

        Assert.Contains("dubious ownership", fault.Actual, StringComparison.Ordinal);
    }

    [Fact]
    public void Cannot_be_told_when_a_file_names_a_repository_that_is_gone()
    {
        Directory.Move(history.Data.At(".git"), history.Data.At("away"));
        history.Data.Write(".git", "gitdir: nowhere");

        Assert.Contains("nowhere", history.FaultOfCollect(force: true).Actual, StringComparison.Ordinal);
    }

    [Fact]
    public void Cannot_be_told_when_a_branch_is_broken()
    {
        File.WriteAllText(history.Data.At(".git/refs/heads/old"), "nonsense\n");

        Assert.Contains("broken", history.FaultOfCollect(force: true).Actual, StringComparison.Ordinal);
    }

    [Fact]
    public void Is_not_collected_without_a_repository_unless_that_is_forced()
    {
        history.Fill();
        Directory.Delete(history.Data.At(".git"), recursive: true);

        Assert.StartsWith("There is no git repository", history.FaultOfCollect().Problem, StringComparison.Ordinal);

        Assert.Equal(2, history.Collect(force: true).Removed);
        Assert.True(history.Holds("third"));
        Assert.Contains("There is no git repository", Assert.Single(history.Told), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_a_cut_off_history_is_not_collected()
    {
        using var clone = new TemporaryFolder();
        history.Git("clone", "--quiet", "--depth", "1", $"file://{history.Data.Root}", Path.Combine(clone.Path, "clone"));

        var fault = Assert.Throws<UserException>(() => history.Collect(new CollectRequest(Path.Combine(clone.Path, "clone")))).Fault;

        Assert.StartsWith("The history is cut off", fault.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Is_not_what_an_annotated_tag_or_a_stash_behind_another_pins()
    {
        history.Data.Write("mere file", "text");
        history.Git("tag", "--force", "--annotate", "--message", "one", "v1", "v1");
        history.Git("tag", "file", "HEAD:table.csv.dvc");
        foreach (var text in new[] { "stashed first", "stashed last" })
        {
            history.Data.Write("stashed.csv.dvc", $"outs:\n- md5: {history.Store(text)}\n  path: stashed.csv\n");
            history.Git("stash", "push", "--quiet", "--include-untracked");
        }

        history.Fill();
        Assert.Equal(0, history.Collect().Removed);
        history.Git("stash", "drop", "--quiet", "stash@{1}");
        Assert.Equal(1, history.Collect().Removed);
        Assert.False(history.Holds("stashed first"));
    }

    [Fact]
    public void Is_not_what_another_working_tree_has_checked_out_or_pins()
    {
        using var folder = new TemporaryFolder();
        var other = Path.Combine(folder.Path, "other");
        history.Git("worktree", "add", "--quiet", "--detach", other, "old");
        history.Git("branch", "--quiet", "-D", "old");
        File.WriteAllText(Path.Combine(other, "new.dvc"), $"outs:\n- md5: {history.Store("new there")}\n  path: new\n");
        history.Git("checkout", "--quiet", "main");
        history.Store("second");

        Assert.Equal(0, history.Collect().Removed);

        history.Git("worktree", "remove", "--force", other);
        Assert.Equal(2, history.Collect().Removed);
    }

    public void Dispose() => history.Dispose();

    private void Move(string from, string to)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(history.Data.At(to))!);
        Directory.Move(history.Data.At(from), history.Data.At(to));
    }

    private static void Run(string program, params string[] arguments) =>
        Assert.Equal(0, Core.Processes.ChildProcess.Run(new(program, arguments), TestContext.Current.CancellationToken).ExitCode);
}
