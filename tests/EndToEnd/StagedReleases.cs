using System.Net;
using MlPipeline.Core.Json;
using MlPipeline.Core.Manifests;
using MlPipeline.EndToEnd.Tests.Checkouts;

namespace MlPipeline.EndToEnd.Tests;

[Collection(EndToEndRuns.Name)]
public sealed class StagedReleases(FinishedPipeline pipeline)
{
    [Fact]
    public void Pass_every_smoke_test_with_the_very_scores_of_training()
    {
        var smoke = CanonicalJson.ReadFile(Path.Combine(pipeline.Output, "smoke.json"), ManifestJson.Canonical.SmokeRecord, "");
        Assert.True(smoke.Passed);
        Assert.All(smoke.Checks.Where(check => check.Name.Contains("golden row", StringComparison.Ordinal)), check => Assert.Contains("200", check.Detail, StringComparison.Ordinal));
        Assert.Contains(smoke.Checks, check => check.Name.Contains("golden row", StringComparison.Ordinal));
        Assert.Equal(Release(pipeline.Output), smoke.Release);
    }

    [Fact]
    public async Task Run_on_when_they_are_asked_for_by_name_until_they_are_stopped()
    {
        using var copy = pipeline.Copy();
        Assert.Contains("Kept: yes", copy.Build("DeployStaging").ExpectExit(0).Row("DeployStaging"), StringComparison.Ordinal);
        var address = Deployment(copy).Address;
        Assert.Equal(HttpStatusCode.OK, await StatusOf($"{address}/health/ready"));
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusOf($"{address}/v1/model"));

        copy.Build().ExpectExit(0);
        Assert.Equal(HttpStatusCode.OK, await StatusOf($"{address}/health/ready"));

        copy.Build("StopStaging").ExpectExit(0);
        await Assert.ThrowsAnyAsync<HttpRequestException>(() => StatusOf($"{address}/health/ready"));
        copy.Build("StopStaging").ExpectExit(0);
    }

    [Fact]
    public void Are_refused_when_a_layer_of_their_image_was_tampered_with()
    {
        using var copy = pipeline.Copy();
        copy.Build().ExpectExit(0);
        var layer = Directory.EnumerateFiles(Path.Combine(copy.Output, "image", "blobs", "sha256")).MaxBy(file => new FileInfo(file).Length)!;
        var (written, bytes) = (File.GetLastWriteTimeUtc(layer), File.ReadAllBytes(layer));
        bytes[bytes.Length / 2] ^= 1;
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(layer, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        File.WriteAllBytes(layer, bytes);
        File.SetLastWriteTimeUtc(layer, written);
        var result = copy.Build().ExpectExit(3);
        Assert.Contains("State: up to date", result.Row("BuildImage"), StringComparison.Ordinal);
        Assert.Contains("Failed", result.Row("DeployStaging"), StringComparison.Ordinal);
        Assert.Contains("./build.sh BuildImage --verify", result.Output, StringComparison.Ordinal);
        copy.Build("BuildImage", "--verify").ExpectExit(0);
        copy.Build().ExpectExit(0);
        CoveredFiles.AssertEqual(pipeline.Output, copy.Output);
    }

    private static async Task<HttpStatusCode> StatusOf(string address)
    {
        using var client = new HttpClient();
        using var response = await client.GetAsync(new Uri(address), TestContext.Current.CancellationToken);
        return response.StatusCode;
    }

    private static DeploymentRecord Deployment(Checkout checkout) =>
        CanonicalJson.ReadFile(Path.Combine(checkout.Output, "deployment.json"), ManifestJson.Canonical.DeploymentRecord, "");

    private static Core.Digests.Digest Release(string output) =>
        CanonicalJson.ReadFile(Path.Combine(output, "release.json"), ManifestJson.Canonical.ReleaseManifest, "").Root;
}
