using System.Diagnostics;
using MlPipeline.Core.Files;
using MlPipeline.Training.Tests.Support;

namespace MlPipeline.Training.Tests.Workers;

public sealed class EndedWorkers
{
    private const int Limit = 60_000;

    [Fact(Timeout = Limit)]
    public async Task Cancellation_ends_a_worker_that_hangs_and_keeps_the_former_artifacts()
    {
        using var training = new SampleTraining("Hanging");
        training.WriteFormerArtifacts();
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var worker = 0;
        training.Call = training.Call with { Cancellation = cancellation.Token };
        training.OnLine = line =>
        {
            if (OtherProcess.IdOn(line) is not { } id)
                return;
            worker = id;
            cancellation.Cancel();
        };
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Task.Run(training.Run, TestContext.Current.CancellationToken));
        Assert.NotEqual(0, worker);
        await OtherProcess.HasEnded(worker, TestContext.Current.CancellationToken);
        Assert.Equal(("former model", "former scores"), (File.ReadAllText(training.Model), File.ReadAllText(training.Scores)));
        Assert.Equal(("former golden rows", "former importance"), (File.ReadAllText(training.Golden), File.ReadAllText(training.Importance)));
        Assert.Equal(["golden.jsonl", "importance.json", "model.zip", "scores.csv"], training.Outputs);
    }

    [Fact(Timeout = Limit)]
    public async Task A_worker_ends_when_its_build_is_killed()
    {
        using var training = new SampleTraining("Hanging");
        using var build = Start(training);
        var worker = await WorkerOf(build);
        build.Kill();
        await OtherProcess.HasEnded(worker, TestContext.Current.CancellationToken);
        await build.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public void What_a_killed_training_left_is_gone_after_the_next()
    {
        using var training = new SampleTraining("Seeded");
        var part = AtomicFile.PartOf(training.Model);
        File.WriteAllText(part, "half a model");
        File.WriteAllText(AtomicFile.PartOf(part), "a quarter");
        File.WriteAllText(AtomicFile.PartOf(training.Scores), "half the scores");
        training.Run();
        Assert.Equal(["golden.jsonl", "importance.json", "model.zip", "scores.csv"], training.Outputs);
    }

    private static Process Start(SampleTraining training) => Process.Start(
        new ProcessStartInfo(Built.Executable("Building"), [training.Call.Executable, training.Data, Path.Combine(training.Folder, "output")])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            // What a killed build cannot clear away goes with the test.
            Environment = { ["TMPDIR"] = training.Folder, ["TEMP"] = training.Folder, ["TMP"] = training.Folder },
        })!;

    private static async Task<int> WorkerOf(Process build)
    {
        while (await build.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            if (OtherProcess.IdOn(line) is { } id)
                return id;
        }

        throw new InvalidOperationException("The build ended without a worker: " + await build.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
    }
}
