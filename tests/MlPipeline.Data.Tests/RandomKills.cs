namespace MlPipeline.Data.Tests;

/// <summary>Kills workers at random moments, and learns from their runs how late that may be.</summary>
internal sealed class RandomKills(int seed)
{
    private readonly Random random = new(seed);
    private double whole = 500;

    /// <summary>How many workers did not come to their end.</summary>
    public int Count { get; private set; }

    /// <summary>Starts a worker and kills it, unless it was faster: then it must have gone well, and the next is killed earlier.</summary>
    public void Run(params string[] arguments)
    {
        using var worker = WorkerProcess.Start(arguments);
        // The runtime itself takes the first part of the time to start.
        worker.WaitForExit((int)(whole * (0.15 + (0.85 * random.NextDouble()))));
        worker.Kill();
        worker.WaitForExit();
        var isKilled = worker.ExitCode != 0;
        Assert.Equal(isKilled ? 128 + 9 : 0, worker.ExitCode);
        whole *= isKilled ? 1.05 : 0.8;
        Count += isKilled ? 1 : 0;
    }
}
