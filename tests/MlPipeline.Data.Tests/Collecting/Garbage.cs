using MlPipeline.Data.Cache;
using MlPipeline.Data.Collecting;

namespace MlPipeline.Data.Tests.Collecting;

public sealed class Garbage : IDisposable
{
    private readonly PinnedHistory history = new();

    [Fact]
    public void Is_what_no_branch_no_tag_and_no_working_pin_names()
    {
        history.Data.Write("table.csv", "not committed");
        history.Data.Pin("table.csv");
        history.Fill();
        var kept = PinnedHistory.Objects(history.Cache);

        Assert.Equal(0, history.Collect().Removed);
        Assert.Equal(kept, PinnedHistory.Objects(history.Cache));

        history.Git("branch", "--quiet", "-D", "old");
        var result = history.Collect();

        Assert.Equal((1, "second".Length), (result.Removed, result.Bytes));
        Assert.False(history.Holds("second"));
        foreach (var needed in new[] { "first", "third", "in a tree", "not committed" })
            Assert.True(history.Holds(needed), needed);

        history.Git("tag", "--delete", "v1");
        Assert.Equal(1, history.Collect().Removed);
        Assert.Equal(kept.Count - 2, PinnedHistory.Objects(history.Cache).Count);
    }

    [Fact]
    public void Of_a_cache_that_others_may_share_is_not_collected()
    {
        using var shared = new TemporaryFolder();
        history.Data.Configure($"[cache]\n    dir = {shared.Path}\n");

        Assert.StartsWith("The cache lies outside the repository", history.FaultOfCollect().Problem, StringComparison.Ordinal);
        history.Collect(force: true);
        Assert.Contains("The cache lies outside the repository", Assert.Single(history.Told), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(".dvc/cache")]
    [InlineData(".dvc/cache/files")]
    [InlineData(".dvc/cache/files/md5")]
    public void Of_a_cache_that_is_a_link_to_one_that_others_may_share_is_not_collected(string link)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need a privilege there.");
        using var shared = new TemporaryFolder();
        history.Fill();
        Directory.Move(history.Data.At(link), Path.Combine(shared.Path, "cache"));
        Directory.CreateSymbolicLink(history.Data.At(link), Path.Combine(shared.Path, "cache"));

        var fault = history.FaultOfCollect();

        Assert.StartsWith("The cache lies outside the repository", fault.Problem, StringComparison.Ordinal);
        Assert.StartsWith(Path.Combine(shared.Path, "cache"), fault.Place, StringComparison.Ordinal);
    }

    [Fact]
    public void Is_collected_where_a_link_leads_to_the_whole_repository()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need a privilege there.");
        using var folder = new TemporaryFolder();
        var link = Path.Combine(folder.Path, "link");
        Directory.CreateSymbolicLink(link, history.Data.Root);
        history.Fill();
        history.Store("garbage");

        Assert.Equal(1, history.Collect(new CollectRequest(link)).Removed);
    }

    [Fact]
    public void Is_also_what_was_set_aside_or_left_half_written()
    {
        history.Data.Write(".dvc/cache/quarantine/files-md5-ab", "damaged");
        history.Data.Write(".dvc/cache/parts/.object.abcdefgh.abc.part", "half");

        Assert.Equal((2, "damagedhalf".Length), (history.Collect() is var result ? result.Removed : 0, result.Bytes));
    }

    [Fact]
    public void Is_collected_when_nobody_uses_the_cache_any_more_and_that_it_waits_is_told()
    {
        var used = CacheLock.Share(new ObjectCache(CacheSettings.Of(history.Data.Root)), _ => { }, TestContext.Current.CancellationToken);
        history.Store("garbage");
        var told = new List<string>();

        var result = history.Collect(new CollectRequest(history.Data.Root)
        {
            Tell = line =>
            {
                told.Add(line);
                used.Dispose();
            },
        });

        Assert.Equal(1, result.Removed);
        Assert.EndsWith("is in use by another process; waiting", Assert.Single(told), StringComparison.Ordinal);
    }

    [Fact]
    public void Cannot_be_told_from_data_when_the_list_of_a_directory_is_gone()
    {
        history.Fill();
        foreach (var list in Lists(history.Data.Root).Concat(Lists(history.Data.Remote)))
            File.Delete(list);
        var before = PinnedHistory.Objects(history.Cache);

        foreach (var force in new[] { false, true })
        {
            var fault = history.FaultOfCollect(force: force);
            Assert.Contains("cannot be told from garbage", fault.Problem, StringComparison.Ordinal);
            Assert.Contains("tree.dvc at refs/heads/main", fault.Mend, StringComparison.Ordinal);
        }

        Assert.Equal(before, PinnedHistory.Objects(history.Cache));
    }

    [Fact]
    public void Is_told_by_the_remotes_list_where_the_cached_one_is_damaged()
    {
        history.Fill();
        var cached = Assert.Single(Lists(history.Data.Root));
        File.Delete(cached);
        File.WriteAllText(cached, "[]");
        history.Store("garbage");

        Assert.Equal(1, history.Collect().Removed);
        Assert.True(history.Holds("in a tree"));

        File.Delete(Assert.Single(Lists(history.Data.Remote)));
        var fault = history.FaultOfCollect(force: true);
        Assert.Equal(("The list of a pinned directory is damaged, and whole nowhere, so its files cannot be told from garbage", cached), (fault.Problem, fault.Place));
    }

    [Fact]
    public void Needs_no_remote_to_be_told_where_the_cache_has_all_lists()
    {
        history.Fill();
        history.Store("garbage");
        history.Data.Configure("['remote \"store\"']\n    url = nonsense://nowhere\n");

        Assert.Equal(1, history.Collect().Removed);
    }

    public void Dispose() => history.Dispose();

    private static List<string> Lists(string folder) => [.. Directory.EnumerateFiles(folder, "*.dir", SearchOption.AllDirectories)];
}
