using System.Globalization;
using MlPipeline.Core.Files;
using MlPipeline.Core.Runs;
using MlPipeline.Nuke.Tests.Support;

namespace MlPipeline.Nuke.Tests.Sessions;

public sealed class Two_runs_in_one_checkout : IDisposable
{
    private readonly TemporaryCheckout checkout = new("Alpha");

    private string LockFile => Path.Combine(checkout.Root, "output", ".lock");

    public void Dispose() => checkout.Dispose();

    [Fact]
    public async Task The_second_is_told_who_holds_the_output_and_goes_on_when_it_is_free()
    {
        checkout.Write("output/Alpha/model.zip", "a model");
        var held = RunLock.Acquire(LockFile, _ => { }, TestContext.Current.CancellationToken);
        using var second = new BuildProcess(checkout.Root, "Clean");

        await second.Says($"process {Environment.ProcessId.ToString(CultureInfo.InvariantCulture)} holds this checkout's output");
        Assert.True(File.Exists(Path.Combine(checkout.Root, "output", "Alpha", "model.zip")));
        held.Dispose();

        Assert.Equal(0, second.ExitCode);
        Assert.False(Directory.Exists(Path.Combine(checkout.Root, "output", "Alpha")));
    }

    [Fact]
    public void A_session_holds_the_output_from_its_first_stage_to_its_end()
    {
        var session = checkout.Session();
        session.Run(new ScriptedStage("Train", _ => { }));
        using var cancelled = new CancellationTokenSource();
        var holder = "";

        Assert.Throws<OperationCanceledException>(() => RunLock.Acquire(LockFile, told => Refuse(told, out holder, cancelled), cancelled.Token));
        session.Dispose();
        RunLock.Acquire(LockFile, _ => Assert.Fail("It is still held."), TestContext.Current.CancellationToken).Dispose();

        Assert.Equal($"process {Environment.ProcessId.ToString(CultureInfo.InvariantCulture)}", holder);
    }

    [Fact]
    public void What_a_killed_run_left_half_written_goes_when_the_next_begins()
    {
        var scores = Path.Combine(checkout.Root, "output", "Alpha", "baseline-scores.csv");
        checkout.Write("output/Alpha/baseline-scores.csv", "whole");
        File.WriteAllText(AtomicFile.PartOf(scores), "ha");
        using var session = checkout.Session();

        session.Run(new ScriptedStage("Evaluate", _ => { }));

        Assert.Equal(["baseline-scores.csv", "run.json"], Directory.EnumerateFiles(Path.GetDirectoryName(scores)!).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Cleaning_leaves_the_lock_and_nothing_else()
    {
        checkout.Write("output/Alpha/app/data", "x");
        checkout.Write("output/comment.md", "x");
        using var session = checkout.Session();

        session.Clean();

        Assert.Equal([".lock", ".lock.holder"], Directory.EnumerateFileSystemEntries(Path.Combine(checkout.Root, "output")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    private static void Refuse(string told, out string holder, CancellationTokenSource cancelled)
    {
        holder = told;
        cancelled.Cancel();
    }
}
