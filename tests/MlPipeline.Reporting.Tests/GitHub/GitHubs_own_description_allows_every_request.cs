using System.Net;

namespace MlPipeline.Reporting.Tests.GitHub;

public sealed class GitHubs_own_description_allows_every_request : IDisposable
{
    private const string Package = "@octokit/openapi";
    private const string Prism = "@stoplight/prism-cli";

    private readonly string folder = Directory.CreateTempSubdirectory("github-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task The_scenario_passes_on_the_fake_alone()
    {
        await using var fake = await FakeGitHub.Start();
        Scenario.Run(fake);
    }

    [Fact]
    public async Task The_scenario_passes_behind_a_validating_proxy()
    {
        Assert.SkipUnless(NodeTools.Has(Package) && NodeTools.Has(Prism), NodeTools.Reason);
        await using var fake = await FakeGitHub.Start();
        using var proxy = await PrismProxy.Start(await Description(), fake.Api);
        fake.Api = proxy.Api;
        try
        {
            Scenario.Run(fake);
        }
        catch (Xunit.Sdk.XunitException)
        {
            TestContext.Current.TestOutputHelper!.WriteLine(string.Join('\n', proxy.Lines().TakeLast(60)));
            throw;
        }
    }

    [Fact]
    public async Task The_proxy_refuses_what_the_description_does_not_allow()
    {
        Assert.SkipUnless(NodeTools.Has(Package) && NodeTools.Has(Prism), NodeTools.Reason);
        await using var fake = await FakeGitHub.Start();
        using var proxy = await PrismProxy.Start(await Description(), fake.Api);
        using var http = new HttpClient();
        http.DefaultRequestHeaders.UserAgent.ParseAdd("test");
        using var content = new StringContent("""{"text":"no body"}""", System.Text.Encoding.UTF8, "application/json");
        var answer = await http.PostAsync(new Uri(proxy.Api, $"repos/{FakeGitHub.Repository}/issues/7/comments"), content, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Empty(fake.Requests);
    }

    private async Task<string> Description()
    {
        var path = Path.Combine(folder, "github.json");
        await File.WriteAllTextAsync(path, GitHubDescription.Cut(await File.ReadAllTextAsync(NodeTools.PathOf(Package + "/generated/api.github.com.json"))));
        return path;
    }
}
