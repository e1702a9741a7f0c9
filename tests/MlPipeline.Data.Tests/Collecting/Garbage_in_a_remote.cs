using System.Globalization;
using System.Text;
using MlPipeline.Core.Errors;
using MlPipeline.Data.Collecting;
using MlPipeline.Data.Tests.Remotes;
using MlPipeline.Data.Tests.Remotes.Servers;

namespace MlPipeline.Data.Tests.Collecting;

public sealed class Garbage_in_a_remote : IDisposable
{
    private const string Key = "files/md5/ab/cccccccccccccccccccccccccccccc";

    private const string List =
        $"<ListBucketResult><Contents><Key>store/{Key}</Key><Size>3</Size><LastModified>2001-02-03T04:05:06.000Z</LastModified></Contents></ListBucketResult>";

    private readonly PinnedHistory history = new();
    private readonly TemporaryFolder shared = new();

    private string Hub => Path.Combine(shared.Path, "hub");

    private string Other => Path.Combine(shared.Path, "other");

    [Fact]
    public void Is_collected_when_that_is_asked_for()
    {
        history.Git("branch", "--quiet", "-D", "old");
        var before = PinnedHistory.Objects(history.Data.Remote);

        history.Collect();
        Assert.Equal(before, PinnedHistory.Objects(history.Data.Remote));
        Assert.Equal(1, history.Collect(inRemote: true).Removed);

        Assert.False(history.RemoteHolds("second"));
        Directory.Delete(history.Data.At("tree"), recursive: true);
        history.Data.Restore(force: true);
        Assert.Equal("in a tree", File.ReadAllText(history.Data.At("tree/file")));
    }

    [Fact]
    public void Is_spared_for_a_day_even_by_force()
    {
        history.Git("branch", "--quiet", "-D", "old");

        history.Ahead = TimeSpan.FromHours(23);
        Assert.Equal(0, history.Collect(inRemote: true, force: true).Removed);
        Assert.True(history.RemoteHolds("second"));

        history.Ahead = TimeSpan.FromHours(25);
        Assert.Equal(1, history.Collect(inRemote: true).Removed);
    }

    [Fact]
    public void Is_as_old_as_its_storing_whatever_was_stored()
    {
        var file = history.Data.At("old file");
        File.WriteAllText(file, "old");
        File.SetLastWriteTimeUtc(file, new DateTime(2001, 2, 3, 0, 0, 0, DateTimeKind.Utc));
        new Data.Remotes.LocalFolderRemote(history.Data.Remote).Upload(file, $"files/md5/{Repository.Md5("old"u8.ToArray()).Insert(2, "/")}", _ => { }, TestContext.Current.CancellationToken);

        history.Ahead = TimeSpan.FromHours(23);
        history.Collect(inRemote: true);

        Assert.True(history.RemoteHolds("old"));
    }

    [Fact]
    public void Is_not_collected_while_a_git_remote_has_branches_that_are_not_known()
    {
        Share();
        File.WriteAllText(Path.Combine(Other, "theirs.dvc"), "outs:\n- md5: " + Stored("theirs") + "\n  path: theirs\n");
        PinnedHistory.GitAt(Other, "add", "--all");
        PinnedHistory.GitAt(Other, "commit", "--quiet", "--message", "theirs");
        PinnedHistory.GitAt(Other, "push", "--quiet", "origin", "HEAD:refs/review/1");

        var fault = history.FaultOfCollect(inRemote: true);

        Assert.Equal(("origin", "refs/review/1 of origin"), (fault.Place, fault.Actual));
        Assert.True(history.RemoteHolds("theirs"));
        history.Collect();

        history.Git("fetch", "--quiet", "--prune", "origin", "+refs/*:refs/seen/origin/*");
        history.Collect(inRemote: true);
        Assert.True(history.RemoteHolds("theirs"));
    }

    [Fact]
    public void Is_not_what_a_git_remote_still_pins_although_no_name_here_leads_there()
    {
        Share();
        history.Git("branch", "--quiet", "-D", "old");
        history.Git("branch", "--quiet", "--remotes", "-D", "origin/old");

        Assert.Equal(0, history.Collect(inRemote: true).Removed);
        Assert.True(history.RemoteHolds("second"));

        history.Git("push", "--quiet", "origin", ":old");
        Assert.Equal(1, history.Collect(inRemote: true).Removed);
    }

    [Fact]
    public void Is_collected_by_force_alone_while_a_git_remote_does_not_answer()
    {
        history.Git("remote", "add", "gone", Path.Combine(shared.Path, "nowhere"));
        Stored("garbage");

        var fault = history.FaultOfCollect(inRemote: true);
        Assert.Equal("gone", fault.Place);
        Assert.Contains("nowhere", fault.Actual, StringComparison.Ordinal);
        Assert.True(history.RemoteHolds("garbage"));

        Assert.Equal(1, history.Collect(inRemote: true, force: true).Removed);
        Assert.Contains("does not tell", Assert.Single(history.Told), StringComparison.Ordinal);
    }

    [Fact]
    public void Is_named_with_the_remotes_address_when_it_cannot_be_listed_and_nothing_is_removed_then()
    {
        using var server = new FaultyServer(_ => Answer(409, "<Error><Code>Strange</Code><Message>so it is</Message></Error>"));
        using var configured = Configured(server);

        var fault = Assert.Throws<UserException>(() => Sweep(configured).Find(TestContext.Current.CancellationToken)).Fault;

        Assert.Equal("The stored objects cannot be listed", fault.Problem);
        Assert.StartsWith("s3://data/store", fault.Place, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2001-02-03T04:05:05Z", 1)]
    [InlineData("2001-02-03T04:05:07Z", 0)]
    public void Is_as_old_as_S3_says(string spared, int kept)
    {
        using var server = new FaultyServer(request => request.Method == "GET" ? Answer(200, List) : new ServerAnswer(204));
        using var configured = Configured(server);
        var sweep = new ObjectSweep(configured.Open(), new HashSet<string>(), DateTimeOffset.Parse(spared, CultureInfo.InvariantCulture));

        var result = sweep.Find(TestContext.Current.CancellationToken).Remove(TestContext.Current.CancellationToken);

        Assert.Equal((kept, 1 - kept), (result.Kept, result.Removed));
        Assert.Equal(1 - kept, server.Requests.Count(request => request.Method == "DELETE"));
    }

    [Fact]
    public void Is_named_with_its_address_when_it_cannot_be_removed()
    {
        using var server = new FaultyServer(request => request.Method == "GET" ? Answer(200, List) : Answer(409, "<Error><Code>Strange</Code></Error>"));
        using var configured = Configured(server);

        var fault = Assert.Throws<UserException>(() => Sweep(configured).Find(TestContext.Current.CancellationToken).Remove(TestContext.Current.CancellationToken)).Fault;

        Assert.Equal(("A stored object cannot be removed", $"s3://data/store/{Key}"), (fault.Problem, fault.Place));
    }

    [Fact]
    public void Is_not_collected_in_the_cache_either_when_the_remote_cannot_be_listed()
    {
        history.Fill();
        history.Store("garbage");
        using var server = new FaultyServer(_ => Answer(404, ""));
        history.Data.Configure($"['remote \"store\"']\n    url = {server.Url}\n");

        Assert.StartsWith(server.Url, history.FaultOfCollect(inRemote: true).Place, StringComparison.Ordinal);
        Assert.True(history.Holds("garbage"));
    }

    public void Dispose()
    {
        history.Dispose();
        shared.Dispose();
    }

    // A hub that others push to, and another's clone of it.
    private void Share()
    {
        history.Git("clone", "--quiet", "--bare", history.Data.Root, Hub);
        history.Git("clone", "--quiet", Hub, Other);
        history.Git("remote", "add", "origin", Hub);
        history.Git("fetch", "--quiet", "origin");
    }

    private string Stored(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        Directory.CreateDirectory(Path.GetDirectoryName(history.Data.ObjectOf(bytes))!);
        File.WriteAllBytes(history.Data.ObjectOf(bytes), bytes);
        return Repository.Md5(bytes);
    }

    private static ObjectSweep Sweep(Configured configured) => new(configured.Open(), new HashSet<string>(), DateTimeOffset.MaxValue);

    private static ServerAnswer Answer(int status, string body) => new(status)
    {
        Headers = { ["Content-Type"] = "application/xml", ["Content-Length"] = body.Length.ToString(CultureInfo.InvariantCulture) },
        Body = Encoding.UTF8.GetBytes(body),
    };

    private static Configured Configured(FaultyServer server) => new("url = s3://data/store", $"endpointurl = http://localhost:{server.Port}")
    {
        Environment = { ["AWS_ACCESS_KEY_ID"] = "id", ["AWS_SECRET_ACCESS_KEY"] = "secret" },
    };
}
