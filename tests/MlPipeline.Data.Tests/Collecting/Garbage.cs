using System.Text;
using MlPipeline.Core.Errors;
using MlPipeline.Core.Processes;
using MlPipeline.Data.Collecting;

namespace MlPipeline.Data.Tests.Collecting;

public sealed class Garbage : IDisposable
{
    private readonly Repository repository = new();

    public Garbage()
    {
        repository.Configure("[cache]\n    type = hardlink\n");
        Git("init", "--quiet", "--initial-branch", "main");
        Commit("table.csv", "first");
        Git("tag", "v1");
        Commit("table.csv", "second");
        Git("branch", "old");
        Commit("table.csv", "third");
        Directory.CreateDirectory(repository.At("tree"));
        Commit("tree", "in a tree", "tree/file");
    }

    [Fact]
    public void Is_what_no_branch_no_tag_and_no_working_pin_names()
    {
        repository.Write("table.csv", "not committed");
        repository.Pin("table.csv");
        Fill();
        var kept = Objects(Cache);

        Assert.Equal(0, Collect().Removed);
        Assert.Equal(kept, Objects(Cache));

        Git("branch", "--quiet", "-D", "old");
        var result = Collect();

        Assert.Equal((1, "second".Length), (result.Removed, result.Bytes));
        Assert.False(File.Exists(repository.Cached(Encoding.UTF8.GetBytes("second"))));
        foreach (var needed in new[] { "first", "third", "in a tree", "not committed" })
            Assert.True(File.Exists(repository.Cached(Encoding.UTF8.GetBytes(needed))), needed);

        Git("tag", "--delete", "v1");
        Assert.Equal(1, Collect().Removed);
        Assert.Equal(kept.Count - 2, Objects(Cache).Count);
    }

    [Fact]
    public void In_the_remote_is_collected_when_that_is_asked_for()
    {
        Git("branch", "--quiet", "-D", "old");
        var before = Objects(repository.Remote);

        Collect();
        Assert.Equal(before, Objects(repository.Remote));
        Assert.Equal(1, Collect(inRemote: true).Removed);

        Assert.False(File.Exists(repository.ObjectOf(Encoding.UTF8.GetBytes("second"))));
        Directory.Delete(repository.At("tree"), recursive: true);
        repository.Restore(force: true);
        Assert.Equal("in a tree", File.ReadAllText(repository.At("tree/file")));
    }

    [Fact]
    public void Cannot_be_told_from_data_when_the_list_of_a_directory_is_gone()
    {
        Fill();
        var list = Directory.EnumerateFiles(repository.Root, "*.dir", SearchOption.AllDirectories).Concat(Directory.EnumerateFiles(repository.Remote, "*.dir", SearchOption.AllDirectories)).ToList();
        list.ForEach(File.Delete);
        var before = Objects(Cache);

        Assert.Contains("cannot be told from garbage", Assert.Throws<UserException>(() => Collect()).Fault.Problem, StringComparison.Ordinal);

        Assert.Equal(before, Objects(Cache));
        Assert.True(Collect(force: true).Removed > 0);
    }

    [Fact]
    public void Of_a_cut_off_history_is_not_collected()
    {
        using var clone = new TemporaryFolder();
        Git("clone", "--quiet", "--depth", "1", $"file://{repository.Root}", Path.Combine(clone.Path, "clone"));

        var fault = Assert.Throws<UserException>(() => GarbageCollector.Collect(new(Path.Combine(clone.Path, "clone")), TestContext.Current.CancellationToken)).Fault;

        Assert.StartsWith("The history is cut off", fault.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_a_cache_that_others_may_share_is_not_collected()
    {
        using var shared = new TemporaryFolder();
        repository.Configure($"[cache]\n    dir = {shared.Path}\n");

        Assert.StartsWith("The cache lies outside the repository", Assert.Throws<UserException>(() => Collect()).Fault.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Is_also_what_was_set_aside_or_left_half_written()
    {
        repository.Write(".dvc/cache/quarantine/files-md5-ab", "damaged");
        repository.Write(".dvc/cache/parts/.object.abcdefgh.abc.part", "half");

        Assert.Equal((2, "damagedhalf".Length), (Collect() is var result ? result.Removed : 0, result.Bytes));
    }

    public void Dispose() => repository.Dispose();

    private string Cache => repository.At(".dvc/cache/files");

    private CollectResult Collect(bool inRemote = false, bool force = false) =>
        GarbageCollector.Collect(new(repository.Root) { InRemote = inRemote, Force = force }, TestContext.Current.CancellationToken);

    private static List<string> Objects(string folder) => [.. Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];

    // Brings every version into the cache.
    private void Fill()
    {
        var pin = File.ReadAllText(repository.At("table.csv.dvc"));
        foreach (var version in new[] { "v1", "old", "main" })
        {
            Git("checkout", "--quiet", version, "--", "table.csv.dvc");
            Restore();
        }

        File.WriteAllText(repository.At("table.csv.dvc"), pin);
        Restore();
    }

    private void Restore()
    {
        foreach (var path in new[] { "table.csv", "tree/file" })
            File.Delete(repository.At(path));
        repository.Restore(force: true);
    }

    private void Commit(string path, string text, string? file = null)
    {
        File.Delete(repository.At(file ?? path));
        repository.Write(file ?? path, text);
        repository.Pin(path);
        Git("add", "--all");
        Git("-c", "user.name=A", "-c", "user.email=a@b.c", "commit", "--quiet", "--message", text);
    }

    private void Git(params string[] arguments)
    {
        var result = ChildProcess.Run(new ChildCommand("git", arguments) { WorkingDirectory = repository.Root }, TestContext.Current.CancellationToken);
        Assert.True(result.ExitCode == 0, result.TailText);
    }
}
