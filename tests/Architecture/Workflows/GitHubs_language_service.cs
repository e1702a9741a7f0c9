using System.Diagnostics;
using System.Text.Json;

namespace MlPipeline.Architecture.Tests.Workflows;

public sealed class GitHubs_language_service(Repository repository) : IDisposable
{
    private const string Package = "node_modules/@actions/languageservice";

    private readonly string folder = Directory.CreateTempSubdirectory("workflows-").FullName;

    private string Tools => Environment.GetEnvironmentVariable("MLPIPELINE_NODE_TOOLS") is { Length: > 0 } named ? named : repository.PathOf("tests/tools");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Finds_nothing_in_the_workflows()
    {
        SkipWithoutTools();
        Offences.None(await Check([.. Workflow.Of(repository).Select(workflow => repository.PathOf(workflow.File))]));
    }

    [Theory]
    [InlineData("on:\n  pull_request:", "on:\n  pull_reqest:", "pull_reqest")]
    [InlineData("contents: read", "contents: reed", "reed")]
    [InlineData("timeout-minutes: 45", "timeout-minutes: soon", "soon")]
    [InlineData("needs: pipeline", "needs: nothing", "nothing")]
    [InlineData("github.event.pull_request.number }}", "github.event.pull_request.number", "not closed")]
    [InlineData("github.event.repository.default_branch", "github.evnt.repository.default_branch", "evnt")]
    [InlineData("runs-on: ubuntu-24.04", "run-on: ubuntu-24.04", "run-on")]
    [InlineData("@3d3c42e5aac5ba805825da76410c181273ba90b1 ", " ", "actions/checkout")]
    public async Task Finds_a_planted_fault(string right, string wrong, string told)
    {
        SkipWithoutTools();
        var text = await File.ReadAllTextAsync(repository.PathOf(".github/workflows/pull-request.yml"), TestContext.Current.CancellationToken);
        Assert.Contains(right, text, StringComparison.Ordinal);
        var path = Path.Combine(folder, "planted.yml");
        await File.WriteAllTextAsync(path, text.Replace(right, wrong, StringComparison.Ordinal), TestContext.Current.CancellationToken);
        Assert.Contains(await Check([path]), found => found.Contains(told, StringComparison.Ordinal));
    }

    private void SkipWithoutTools() => Assert.SkipUnless(
        Directory.Exists(Path.Combine(Tools, Package)),
        "the packages of tests/tools are not installed: npm ci in a copy of that folder, named by MLPIPELINE_NODE_TOOLS");

    private async Task<IReadOnlyList<string>> Check(IReadOnlyList<string> files)
    {
        using var node = Process.Start(new ProcessStartInfo("node", [repository.PathOf("tests/tools/check-workflows.mjs"), Tools, .. files])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var faults = node.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await node.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await node.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(node.ExitCode == 0, await faults);
        return [.. JsonDocument.Parse(output).RootElement.EnumerateArray().Select(found => $"{found.GetProperty("file")}:{found.GetProperty("line")}: {found.GetProperty("message")}")];
    }
}
