using System.Diagnostics;
using MlPipeline.EndToEnd.Tests.Checkouts;

namespace MlPipeline.EndToEnd.Tests;

[Collection(DisturbedRuns.Name)]
public sealed class InterruptedRuns(FinishedPipeline pipeline)
{
    private const int Interrupted = 130;

    [Theory]
    [InlineData("RestoreData")]
    [InlineData("Compile")]
    [InlineData("ValidateData")]
    [InlineData("Train")]
    [InlineData("Evaluate")]
    [InlineData("BuildImage")]
    [InlineData("Report")]
    public async Task A_kill_in_the_middle_of_a_stage_leaves_no_worker_and_the_next_run_is_right(string stage)
    {
        using var copy = pipeline.CopyElsewhere();
        using (var process = copy.Start(Nothing, [stage, "--force", "--skip"], out var output))
        {
            await Until(() => Contains(output, "║ " + stage), process);
            process.Kill();
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        await Until(() => !SomethingRunsIn(copy), null);
        copy.Build().ExpectExit(0);
        CoveredFiles.AssertEqual(pipeline.Output, copy.Output);
    }

    [Theory]
    [InlineData("INT")]
    [InlineData("TERM")]
    public async Task A_signal_ends_the_build_with_130_and_no_worker_is_left(string signal)
    {
        using var copy = pipeline.CopyElsewhere();
        using var process = copy.Start(Nothing, ["Train", "--force", "--skip"], out var output);
        await Until(() => Contains(output, "loading"), process);
        Signal(process, signal);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(Interrupted, process.ExitCode);
        await Until(() => !SomethingRunsIn(copy), null);
        copy.Build().ExpectExit(0);
        CoveredFiles.AssertEqual(pipeline.Output, copy.Output);
    }

    [Theory]
    [InlineData("INT")]
    [InlineData("TERM")]
    public async Task A_signal_while_a_service_is_staged_leaves_nothing_running(string signal)
    {
        using var copy = pipeline.CopyElsewhere();
        using var process = copy.Start(Nothing, ["SmokeTest"], out var output);
        await Until(() => Contains(output, "║ SmokeTest"), process);
        Signal(process, signal);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(Interrupted, process.ExitCode);
        await Until(() => !SomethingRunsIn(copy), null);
    }

    [Fact]
    public async Task Twenty_kills_at_random_moments_leave_nothing_running_and_the_next_run_is_right()
    {
        using var copy = pipeline.CopyElsewhere();
        string[] arguments = ["SmokeTest", "Report", "--force", "--skip", "RestoreData", "Compile", "ValidateData"];
        var whole = Stopwatch.StartNew();
        copy.Build(arguments).ExpectExit(0);
        whole.Stop();
        var moments = new Random(20);
        for (var kill = 0; kill < 20; kill++)
        {
            using var process = copy.Start(Nothing, arguments, out _);
            await Task.Delay(whole.Elapsed * moments.NextDouble(), TestContext.Current.CancellationToken);
            process.Kill();
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            await Until(() => !SomethingRunsIn(copy), null);
            copy.Build().ExpectExit(0);
            CoveredFiles.AssertEqual(pipeline.Output, copy.Output);
        }
    }

    private static Dictionary<string, string?> Nothing => [];

    private static void Signal(Process process, string signal)
    {
        using var kill = Process.Start("kill", [$"-{signal}", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }

    private static bool Contains(System.Text.StringBuilder output, string text)
    {
        lock (output)
            return output.ToString().Contains(text, StringComparison.Ordinal);
    }

    private static bool SomethingRunsIn(Checkout checkout) => Directory.EnumerateDirectories("/proc")
        .Where(folder => int.TryParse(Path.GetFileName(folder), out _))
        .Any(folder => new FileInfo(Path.Combine(folder, "exe")).LinkTarget?.StartsWith(checkout.Root, StringComparison.Ordinal) == true);

    private static async Task Until(Func<bool> holds, Process? process)
    {
        while (!holds())
        {
            Assert.False(process?.HasExited == true, "The build ended before it came so far.");
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }
    }
}
