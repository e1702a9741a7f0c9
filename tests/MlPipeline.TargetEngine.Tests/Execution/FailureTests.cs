using MlPipeline.TargetEngine.Tests.Support;

namespace MlPipeline.TargetEngine.Tests.Execution;

public sealed class FailureTests : IDisposable
{
    private readonly SampleBuildRoot _root = new SampleBuildRoot().Scenario("failures");

    [Fact]
    public void The_first_failure_stops_the_run_and_assured_targets_still_run()
    {
        var result = Run("Usual", "CleansUp");

        Assert.Equal(255, result.ExitCode);
        Assert.Equal(["Prepares Succeeded", "Breaks Failed // ArgumentException: broken", "Usual NotRun", "CleansUp Succeeded"], result.Rows);
        Assert.Contains("[INF] cleans up, failed=[\"Breaks\"]", result.Events);
    }

    [Fact]
    public void A_failure_of_an_assured_target_does_not_keep_others_from_running()
        => Assert.Equal(
            ["Prepares Succeeded", "Breaks Failed // ArgumentException: broken", "Usual NotRun", "CleanUpBreaks Failed // Exception: clean-up broken", "CleansUp Succeeded"],
            Run("Usual", "CleanUpBreaks", "CleansUp").Rows);

    [Fact]
    public void ProceedAfterFailure_goes_on_and_the_build_still_fails()
    {
        var result = Run("Tolerated", "Next");

        Assert.Equal(255, result.ExitCode);
        Assert.Equal(["Tolerated Failed // Exception: tolerated", "Next Succeeded"], result.Rows);
    }

    [Fact]
    public void The_exit_code_of_the_build_counts_and_its_summary_stays()
    {
        var result = Run("Gate");

        Assert.Equal(2, result.ExitCode);
        Assert.Equal(["Gate Failed // Verdict: fail"], result.Rows);
    }

    [Fact]
    public void An_exit_code_counts_after_success_too() => Assert.Equal(7, Run("SetsExitCode").ExitCode);

    [Fact]
    public void An_exception_whose_text_is_its_message_shows_no_stack_trace()
    {
        var result = Run("Gate");

        Assert.Contains("[ERR] Target Gate has thrown an exception\nthe gate says no\nand why\n", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void An_asynchronous_failure_is_shown_as_itself()
        => Assert.Equal(["Async Failed // PlainFailure: late"], Run("Async").Rows);

    [Fact]
    public void Events_follow_the_targets()
    {
        var output = _root.Scenario("events").Run("--no-logo").Output;

        Assert.Equal(
            [
                "created", "initialized 3", "skipped Passed", "running Good", "succeeded Good", "running Bad", "failed Bad", "finished True",
            ],
            output.Split('\n').Where(x => x.StartsWith("EVENT ", StringComparison.Ordinal)).Select(x => x[6..]));
    }

    public void Dispose() => _root.Dispose();

    private SampleResult Run(params string[] arguments) => _root.Run([.. arguments, "--no-logo"]);
}
