using System.Net;
using System.Security.Cryptography;
using MlPipeline.Core.Digests;
using MlPipeline.Core.Errors;
using MlPipeline.Core.Json;
using MlPipeline.Core.Manifests;
using MlPipeline.Deployment.Staging;
using MlPipeline.Deployment.Tests.Support;
using MlPipeline.Deployment.Worker;

namespace MlPipeline.Deployment.Tests.Staging;

/// <summary>What every staging host does, run against the real worker on a real host.</summary>
public abstract partial class StagingConformance : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly RandomNumberGenerator random = RandomNumberGenerator.Create();

    /// <summary>Names this test's checkout.</summary>
    protected Digest Checkout { get; } = Digest.Of(Guid.NewGuid().ToString());

    /// <summary>A folder of the test's own.</summary>
    protected string Folder => folder.Path;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string StagingFolder => folder.At("staging");

    private string RecordFile => Path.Combine(StagingFolder, "kept.json");

    [Fact]
    public async Task A_deployment_answers_to_its_key_alone()
    {
        using var staged = Deploy();

        Assert.Equal(TinyModel.Score(40, "Bonn"), await TinyClient.Score(staged.Record.Address, Key(staged)));
        Assert.Equal(HttpStatusCode.Unauthorized, await TinyClient.Status(staged.Record.Address, null));
        Assert.Equal(HttpStatusCode.Unauthorized, await TinyClient.Status(staged.Record.Address, "another"));
    }

    [Fact]
    public void A_record_says_what_runs_where()
    {
        using var staged = Deploy();

        var record = staged.Record;
        Assert.Equal((Digest.Of("release"), Digest.Of("image"), HostName, false), (record.Release, record.Image, record.Host, record.Kept));
        Assert.Matches(@"\Ahttp://127\.0\.0\.1:[0-9]+\z", record.Address);
    }

    [Fact]
    public async Task A_held_deployment_ends_with_its_scope_and_leaves_nothing()
    {
        string address;
        using (var staged = Deploy())
            address = staged.Record.Address;

        Assert.False(await TinyClient.Answers(address));
        Assert.Empty(Running());
        Assert.Empty(Directory.EnumerateFileSystemEntries(StagingFolder));
    }

    [Fact]
    public void A_key_is_new_for_each_deployment_and_only_its_owner_may_read_it()
    {
        using var one = Deploy();
        using var two = Deploy();

        Assert.NotEqual(Key(one), Key(two));
        Assert.Matches(@"\A[A-Za-z0-9_-]{43}\z", Key(one));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, ModeOf(one.KeyFile));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, ModeOf(StagingFolder));
    }

    [Fact]
    public void A_key_is_seen_nowhere_but_in_its_file()
    {
        var told = new List<string>();
        using var staged = Deploy(change: request => request with { Kept = true, Progress = told.Add });

        var visible = Visible();
        Assert.DoesNotContain(Key(staged), visible, StringComparison.Ordinal);
        Assert.DoesNotContain(Digest.Of(Key(staged)).Hex, visible, StringComparison.Ordinal);
        Assert.DoesNotContain(Key(staged), File.ReadAllText(RecordFile), StringComparison.Ordinal);
        Assert.DoesNotContain(Key(staged), string.Join('\n', told), StringComparison.Ordinal);
        Assert.DoesNotContain(folder.Path, Labels(visible), StringComparison.Ordinal);
        Stop();
    }

    [Fact]
    public void The_last_words_of_a_refused_release_are_told_and_are_harmless()
    {
        var fault = Assert.Throws<UserException>(() => Deploy("crashes")).Fault;

        Assert.Equal(": :error::by the service\nits last words", fault.Actual);
        Assert.Empty(Running());
        Assert.Empty(Directory.EnumerateFileSystemEntries(StagingFolder));
    }

    [Fact]
    public async Task A_request_that_came_before_the_end_of_a_kept_service_is_answered()
    {
        using var staged = Deploy("dawdles", request => request with { Kept = true });
        var answer = TinyClient.Score(staged.Record.Address, Key(staged));
        while (!await TinyClient.Dawdles(staged.Record.Address))
            await Task.Delay(20, Cancellation);

        Stop();

        Assert.Equal(TinyModel.Score(40, "Bonn"), await answer);
    }

    [Fact]
    public void A_service_that_does_not_end_is_ended()
    {
        using (Deploy("ignores-signals", request => request with { DrainLimit = TimeSpan.FromSeconds(1) }))
            Assert.Single(Running());

        Assert.Empty(Running());
    }

    [Fact]
    public async Task A_killed_build_leaves_nothing_that_runs_and_the_next_one_sweeps_its_files()
    {
        using var build = WorkerProgram.StartBuild(out var address, [.. HolderOptions(), "--folder", StagingFolder, "--checkout", Checkout.ToString(), "--kept", "no"]);
        Assert.True(await TinyClient.Answers(address));

        build.Kill();
        await build.WaitForExitAsync(Cancellation);
        await Until(() => Running().Count == 0);
        Assert.Single(Directory.EnumerateDirectories(StagingFolder));

        Stop();
        Assert.Empty(Directory.EnumerateFileSystemEntries(StagingFolder));
    }

    [Fact]
    public async Task A_cancelled_deployment_leaves_nothing()
    {
        using var stop = new CancellationTokenSource();
        var deploying = Task.Run(() => Deploy("never-ready", cancellation: stop.Token), Cancellation);
        await Until(() => Running().Count > 0);

        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => deploying);
        Assert.Empty(Running());
        Assert.Empty(Directory.EnumerateFileSystemEntries(StagingFolder));
    }

    public virtual void Dispose()
    {
        KillAll();
        random.Dispose();
        folder.Dispose();
        GC.SuppressFinalize(this);
    }

    protected abstract string HostName { get; }

    /// <summary>A host whose service errs as the words say.</summary>
    protected abstract IStagingHost Host(string behaviour);

    /// <summary>The options of a build that stages on this host.</summary>
    protected abstract string[] HolderOptions();

    /// <summary>What runs for this test.</summary>
    protected abstract IReadOnlyList<string> Running();

    /// <summary>All that others on the machine can see of what runs.</summary>
    protected abstract string Visible();

    /// <summary>Of what is visible, what must not tell the checkout's path.</summary>
    protected abstract string Labels(string visible);

    /// <summary>The same record about something that runs no more.</summary>
    protected abstract KeptDeployment Gone(KeptDeployment record);

    protected abstract void KillAll();

    protected StagedDeployment Deploy(bool kept) => Deploy("", request => request with { Kept = kept });

    protected StagedDeployment Deploy(string behaviour = "", Func<DeployRequest, DeployRequest>? change = null, CancellationToken? cancellation = null) =>
        Deploy(Host(behaviour), change, cancellation);

    protected StagedDeployment Deploy(IStagingHost host, Func<DeployRequest, DeployRequest>? change = null, CancellationToken? cancellation = null)
    {
        var request = new DeployRequest
        {
            Folder = StagingFolder,
            Model = TinyModel.Name,
            Checkout = Checkout,
            Release = Digest.Of("release"),
            Image = Digest.Of("image"),
            Kept = false,
        };
        return new Stager(host, TimeProvider.System, random).Deploy(change?.Invoke(request) ?? request, cancellation ?? Cancellation);
    }

    protected StopResult Stop() => new StagingStopper(TimeProvider.System).Stop(
        new StopRequest { Folder = StagingFolder, Model = TinyModel.Name, Checkout = Checkout },
        Cancellation);

    protected KeptDeployment Read() => CanonicalJson.ReadFile(RecordFile, ManifestJson.Canonical.KeptDeployment, "");

    /// <summary>A kept deployment made while the one before is out of sight.</summary>
    protected virtual StagedDeployment DeployBeside() => Deploy(kept: true);

    private void Write(KeptDeployment record) => File.WriteAllBytes(RecordFile, CanonicalJson.Serialize(record, ManifestJson.Canonical.KeptDeployment));

    private static string Key(StagedDeployment staged) => File.ReadAllText(staged.KeyFile).Trim();

    private static UnixFileMode ModeOf(string path) => OperatingSystem.IsWindows() ? default : File.GetUnixFileMode(path);

    private static async Task Until(Func<bool> holds)
    {
        while (!holds())
            await Task.Delay(20, Cancellation);
    }
}
