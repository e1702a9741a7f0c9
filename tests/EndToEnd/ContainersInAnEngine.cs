using MlPipeline.Core.Json;
using MlPipeline.Deployment.Tests.Support;
using MlPipeline.EndToEnd.Tests.Checkouts;

namespace MlPipeline.EndToEnd.Tests;

[Collection(DisturbedRuns.Name)]
public sealed class ContainersInAnEngine(FinishedPipeline pipeline, PrivateEngine engine) : IClassFixture<PrivateEngine>
{
    [Fact]
    public void Pass_every_smoke_test_hardened_and_are_gone_with_the_build()
    {
        using var copy = pipeline.CopyElsewhere();
        var result = copy.Build([.. InEngine()]).ExpectExit(0);
        Assert.Contains("Host: docker", result.Row("DeployStaging"), StringComparison.Ordinal);
        Assert.True(CanonicalJson.ReadFile(Path.Combine(copy.Output, "smoke.json"), ManifestJson.Canonical.SmokeRecord, "").Passed);
        Assert.Equal("", Containers());
    }

    [Fact]
    public async Task Are_gone_when_the_build_is_killed()
    {
        using var copy = pipeline.CopyElsewhere();
        using var process = copy.Start(new Dictionary<string, string?>(), ["SmokeTest", .. InEngine()], out _);
        while (Running().Length == 0)
            Assert.False(process.WaitForExit(20), "The build ended before it had a container.");
        process.Kill();
        for (var look = 0; look < 300 && Containers().Length > 0; look++)
            await Task.Delay(200, TestContext.Current.CancellationToken);
        Assert.Equal("", Containers());
    }

    [Fact]
    public void Of_a_release_whose_health_check_fails_are_refused_and_the_one_before_stays_in_service()
    {
        using var copy = pipeline.CopyElsewhere();
        copy.Build(["DeployStaging", .. InEngine()]).ExpectExit(0);
        var before = Containers();
        copy.Edit("src/Models/CreditRisk/Program.cs", "return ", "if (args is [\"probe\", ..])\n    return 1;\nreturn ");

        var result = copy.Build(["DeployStaging", .. InEngine()]).ExpectExit(3);

        Assert.Contains("the deployment before it stays in service", result.Output, StringComparison.Ordinal);
        Assert.Equal(before, Containers());
        Assert.Equal("true", engine.Docker("inspect", "--format", "{{.State.Running}}", before));
        copy.Build(["StopStaging", .. InEngine()]).ExpectExit(0);
        Assert.Equal("", Containers());
    }

    private string[] InEngine() => ["--staging", "docker", "--docker-host", engine.Endpoint.ToString()];

    private string Running() => engine.Docker("ps", "--quiet", "--no-trunc");

    private string Containers() => engine.Docker("ps", "--all", "--quiet", "--no-trunc");
}
