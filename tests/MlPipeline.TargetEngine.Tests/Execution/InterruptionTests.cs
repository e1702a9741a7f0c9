using MlPipeline.TargetEngine.Tests.Support;

namespace MlPipeline.TargetEngine.Tests.Execution;

public sealed class InterruptionTests : IDisposable
{
    private readonly SampleBuildRoot _root = new SampleBuildRoot().Scenario("stubborn");

    [Fact]
    public void A_target_that_gives_up_on_the_signal_is_aborted_and_not_failed()
    {
        using var process = _root.Start("Waits", "--no-logo");
        Signals.ReadUntil(process, "WAITING");
        Signals.Send(process, Signals.Terminate);
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();

        Assert.Equal(130, process.ExitCode);
        Assert.Equal(["Waits Aborted"], new SampleResult(130, output).Rows);
        Assert.DoesNotContain("thrown an exception", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Assured_targets_see_the_interrupted_one_running_and_a_second_signal_ends_them()
    {
        using var process = _root.Start("Next", "Waits", "--no-logo");
        Signals.ReadUntil(process, "WAITING");
        Signals.Send(process, Signals.Terminate);
        Signals.ReadUntil(process, "HANGING while 2 run");
        Signals.Send(process, Signals.Terminate);
        process.WaitForExit();

        Assert.Equal(130, process.ExitCode);
    }

    public void Dispose() => _root.Dispose();
}
