using MlPipeline.TargetEngine.Tests.Support;

namespace MlPipeline.TargetEngine.Tests.CI;

public sealed class GitHubTests : IDisposable
{
    private readonly SampleBuildRoot _root = new SampleBuildRoot().Scenario("hostile").With("GITHUB_ACTIONS", "true");

    [Fact]
    public void Text_never_becomes_a_workflow_command()
    {
        var lines = _root.Run("--no-logo").Output.Split('\n', '\r');

        Assert.Equal(
            ["::group::Attack", "::endgroup::Attack", "::group::Errors & Warnings", "::endgroup::Errors & Warnings"],
            lines.Where(x => x.StartsWith("::", StringComparison.Ordinal) && x.Contains("group", StringComparison.Ordinal)));
        Assert.DoesNotContain(lines, x => x.TrimStart().StartsWith("::", StringComparison.Ordinal)
                                      && !new[] { "::group::", "::endgroup::", "::warning::\"100%25", "::error::Target", "::notice title" }.Any(x.StartsWith));
        Assert.DoesNotContain(lines, x => x.Contains("##[", StringComparison.Ordinal) && !x.StartsWith("::", StringComparison.Ordinal));
    }

    [Fact]
    public void Commands_are_escaped()
        => Assert.Contains(
            "\n::notice title=a%3Ab%2Cc%25%0A%3A%3Ax::100%25 innocent%0A::set-output name=a::b%0D%0A  ::error::planted ##[command]x\n",
            _root.Run("--no-logo").Output, StringComparison.Ordinal);

    [Fact]
    public void The_host_can_be_chosen()
    {
        Assert.Contains("╬", _root.Run("--no-logo", "--host", "terminal").Output, StringComparison.Ordinal);
        var result = _root.Run("--no-logo", "--host", "nowhere");
        Assert.Equal((255, "'nowhere' is no value for --host"), (result.ExitCode, result.Output.Split('\n')[0].Replace("\u001B[39;1m", "", StringComparison.Ordinal)));
    }

    [Fact]
    public void No_log_files_are_written()
    {
        _root.Run("--no-logo");

        Assert.Equal(["build-attempt.log"], Directory.GetFiles(_root.File(".nuke/temp")).Select(Path.GetFileName));
    }

    public void Dispose() => _root.Dispose();
}
