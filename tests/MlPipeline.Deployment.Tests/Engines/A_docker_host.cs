using System.Diagnostics;
using System.Text.Json;
using MlPipeline.Core.Errors;
using MlPipeline.Core.Json;
using MlPipeline.Core.Manifests;
using MlPipeline.Deployment.Engines;
using MlPipeline.Deployment.Staging;
using MlPipeline.Deployment.Tests.Staging;
using MlPipeline.Deployment.Tests.Support;

namespace MlPipeline.Deployment.Tests.Engines;

public sealed class A_docker_host : StagingConformance
{
    private readonly WorkerEngine engine;

    public A_docker_host(WorkerEngine engine)
    {
        this.engine = engine;
        Assert.SkipWhen(PrivateEngine.Reason is not null, PrivateEngine.Reason ?? "");
    }

    protected override string HostName => "docker";

    [Fact]
    public void Gives_the_container_as_little_as_it_needs()
    {
        using var staged = Deploy();

        var container = JsonDocument.Parse(Visible()).RootElement[0];
        var (host, config) = (container.GetProperty("HostConfig"), container.GetProperty("Config"));
        Assert.Equal("65532:65532", config.GetProperty("User").GetString());
        Assert.True(host.GetProperty("ReadonlyRootfs").GetBoolean());
        Assert.True(host.GetProperty("AutoRemove").GetBoolean());
        Assert.Equal("ALL", host.GetProperty("CapDrop")[0].GetString());
        Assert.Equal("no-new-privileges", host.GetProperty("SecurityOpt")[0].GetString());
        Assert.Equal("rw,noexec,nosuid,nodev,size=67108864", host.GetProperty("Tmpfs").GetProperty("/tmp").GetString());
        Assert.Equal((512L << 20, 128L, 1_000_000_000L), (Number("Memory"), Number("PidsLimit"), Number("NanoCpus")));
        Assert.Equal("no", host.GetProperty("RestartPolicy").GetProperty("Name").GetString());
        Assert.Equal("127.0.0.1", container.GetProperty("NetworkSettings").GetProperty("Ports").GetProperty("8080/tcp")[0].GetProperty("HostIp").GetString());

        long Number(string name) => host.GetProperty(name).GetInt64();
    }

    [Fact]
    public void Refuses_an_image_without_a_health_check()
    {
        Assert.Equal("The image of 'tiny' has no health check", Assert.Throws<UserException>(() => Deploy("without-health-check")).Fault.Problem);
        Assert.Empty(Running());
    }

    [Fact]
    public void Names_an_image_that_is_not_there()
    {
        var fault = Assert.Throws<UserException>(() => Deploy(new EngineHost(new EngineRelease(engine.Endpoint, "sha256:" + new string('0', 64)), TimeProvider.System))).Fault;

        Assert.Equal("The engine does not hold the image", fault.Problem);
    }

    [Fact]
    public void Names_an_engine_that_is_not_there()
    {
        var fault = Assert.Throws<UserException>(() => Deploy(new EngineHost(new EngineRelease(new Uri($"unix://{Folder}/none.sock"), "any"), TimeProvider.System))).Fault;

        Assert.Equal(("No Docker engine answers", "install or start Docker, or use --staging process"), (fault.Problem, fault.Mend));
    }

    [Fact]
    public void Sweeps_what_killed_builds_left_and_nothing_of_others()
    {
        var ours = Left(Checkout.ToString(), "held");
        var keptByKilled = Left(Checkout.ToString(), "kept");
        var others = Left("sha256:another", "held");
        try
        {
            using (Deploy())
                Assert.Equal([others], AllContainers().Intersect([ours, keptByKilled, others]));
        }
        finally
        {
            engine.Docker("rm", others);
        }
    }

    [Fact]
    public void Removes_what_is_left_of_a_kept_container_that_was_killed()
    {
        Deploy(kept: true).Dispose();
        engine.Docker(["kill", .. Running()]);

        Assert.Null(Stop().Ended);
        Assert.Empty(Running());
    }

    [Fact]
    public async Task Leaves_no_container_of_a_build_that_is_told_to_end_before_it_is_ready()
    {
        using var build = StartingKept();
        await UntilRunning();

        Process.Start("kill", ["-TERM", $"{build.Id}"]).Dispose();
        await build.WaitForExitAsync(TestContext.Current.CancellationToken);
        // The engine may still be at it.
        for (var look = 0; look < 100 && Running().Count > 0; look++)
            await Task.Delay(100, TestContext.Current.CancellationToken);

        Assert.Empty(Running());
    }

    [Fact]
    public async Task Sweeps_what_is_left_of_a_build_that_was_killed_before_it_kept_its_container()
    {
        using var build = StartingKept();
        await UntilRunning();

        build.Kill();
        await build.WaitForExitAsync(TestContext.Current.CancellationToken);
        while (engine.Docker(["inspect", "--format", "{{.State.Status}}", .. Running()]) is not "exited")
            await Task.Delay(50, TestContext.Current.CancellationToken);

        var left = Running().Single();
        using (Deploy())
            Assert.NotEqual(left, Running().Single());
    }

    [Fact]
    public async Task Leaves_a_kept_deployment_on_an_engine_that_does_not_answer_alone()
    {
        using var kept = Deploy(kept: true);
        var (file, record) = (Directory.GetFiles(Folder, "kept.json", SearchOption.AllDirectories).Single(), Read());
        var lost = record with { Engine = $"unix://{Folder}/none.sock" };
        File.WriteAllBytes(file, CanonicalJson.Serialize(lost, ManifestJson.Canonical.KeptDeployment));
        var before = File.ReadAllText(file);
        var told = new List<string>();

        using (var held = Deploy(change: request => request with { Progress = told.Add }))
            Assert.True(await TinyClient.Answers(held.Record.Address));

        Assert.Single(told, line => line.StartsWith($"warning: the kept deployment stays as {file} records it: No Docker engine answers at unix://", StringComparison.Ordinal));
        Assert.Equal(before, File.ReadAllText(file));
        Assert.True(File.Exists(kept.KeyFile));
        Assert.True(await TinyClient.Answers(kept.Record.Address));
        var mend = $"start the engine, or delete {file} when the container is gone";
        Assert.Equal(mend, Assert.Throws<UserException>(() => Deploy(kept: true)).Fault.Mend);
        Assert.Equal(mend, Assert.Throws<UserException>(Stop).Fault.Mend);
        Assert.Equal(before, File.ReadAllText(file));
    }

    protected override IStagingHost Host(string behaviour) => new EngineHost(new EngineRelease(engine.Endpoint, engine.Image(behaviour)), TimeProvider.System);

    protected override string[] HolderOptions() => ["--engine", engine.Endpoint.ToString(), "--image", engine.Image("")];

    // Without a first deployment there may be no engine yet, and so nothing that runs.
    protected override IReadOnlyList<string> Running() => Words(engine.Image("").Length > 0 ? engine.Docker("ps", "-aq", "--no-trunc", "--filter", $"label=mlpipeline.checkout={Checkout}") : "");

    protected override string Visible() => engine.Docker(["inspect", .. Running()]);

    protected override string Labels(string visible) => JsonDocument.Parse(visible).RootElement[0].GetProperty("Config").GetProperty("Labels").GetRawText();

    protected override KeptDeployment Gone(KeptDeployment record) => record with { Container = new string('0', 64) };

    protected override void KillAll()
    {
        if (PrivateEngine.Reason is null && Running() is { Count: > 0 } running)
            engine.Docker(["rm", "-f", .. running]);
    }

    // A build that would keep a service that never becomes ready.
    private Process StartingKept()
    {
        string[] options = ["--engine", engine.Endpoint.ToString(), "--image", engine.Image("never-ready"), "--folder", Path.Combine(Folder, "staging"), "--checkout", $"{Checkout}", "--kept", "yes"];
        return Process.Start(new ProcessStartInfo(WorkerProgram.Executable, ["deploy", .. options]) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true })!;
    }

    private async Task UntilRunning()
    {
        while (engine.Docker("ps", "-q", "--filter", $"label=mlpipeline.checkout={Checkout}", "--filter", "status=running").Length == 0)
            await Task.Delay(50, TestContext.Current.CancellationToken);
    }

    private string Left(string checkout, string lifetime) => engine.Docker(
        "create", "--label", $"mlpipeline.checkout={checkout}", "--label", "mlpipeline.model=tiny", "--label", $"mlpipeline.lifetime={lifetime}", engine.Image(""));

    private string[] AllContainers() => Words(engine.Docker("ps", "-aq", "--no-trunc"));

    private static string[] Words(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
