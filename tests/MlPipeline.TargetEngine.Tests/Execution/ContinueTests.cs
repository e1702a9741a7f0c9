using MlPipeline.TargetEngine.Tests.Support;

namespace MlPipeline.TargetEngine.Tests.Execution;

public sealed class ContinueTests : IDisposable
{
    private readonly SampleBuildRoot _root = new SampleBuildRoot().Scenario("failures");

    [Fact]
    public void Continue_skips_what_the_attempt_before_finished()
    {
        _root.Run("Usual", "--no-logo");
        var result = _root.Run("Usual", "--continue", "--repaired", "--no-logo");

        Assert.Equal(0, result.ExitCode);
        Assert.Equal(["Prepares Skipped", "Breaks Succeeded", "Usual Succeeded"], result.Rows);
    }

    [Fact]
    public void Without_Continue_everything_runs_again()
    {
        _root.Run("Usual", "--no-logo");

        Assert.Equal(["Prepares Succeeded", "Breaks Succeeded", "Usual Succeeded"], _root.Run("Usual", "--repaired", "--no-logo").Rows);
    }

    [Fact]
    public void Another_invocation_starts_over_and_says_so()
    {
        _root.Run("Usual", "--no-logo");
        var result = _root.Run("Usual", "Next", "--continue", "--repaired", "--no-logo");

        Assert.Contains("[WRN] Build invocation changed. Restarting ...", result.Events);
        Assert.Contains("Prepares Succeeded", result.Rows);
    }

    public void Dispose() => _root.Dispose();
}
