namespace MlPipeline.Data.Remotes.Transfers;

/// <summary>How patient transfers are, and in what portions they come.</summary>
internal sealed record TransferLimits
{
    /// <summary>How often a request is made before its failure is told.</summary>
    public int Tries { get; init; } = 5;

    /// <summary>The wait before the second try; each later one is twice as long, and all are shortened by up to a half at random.</summary>
    public TimeSpan FirstDelay { get; init; } = TimeSpan.FromSeconds(0.5);

    /// <summary>No wait of ours is longer.</summary>
    public TimeSpan LongestDelay { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>The longest wait that a server may ask for by Retry-After; one that asks for more has failed.</summary>
    public TimeSpan LongestRetryAfter { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>For a connection, from DVC's <c>connect_timeout</c>.</summary>
    public TimeSpan Connect { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>For an answer and between two portions of bytes, from DVC's <c>read_timeout</c>.</summary>
    public TimeSpan Idle { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Larger files are uploaded in parts of this many bytes, where the store can take parts.</summary>
    public long PartSize { get; init; } = 16 << 20;

    /// <summary>How many objects a page of a list holds at most.</summary>
    public int PageSize { get; init; } = 1000;

    /// <summary>How many transfers run at a time, from DVC's <c>jobs</c>.</summary>
    public int Parallelism { get; init; } = 8;

    /// <summary>The wait after a number of failed tries; <paramref name="random"/> is from 0 to 1.</summary>
    public TimeSpan DelayAfter(int tries, double random)
    {
        var delay = Math.Min(FirstDelay.TotalSeconds * Math.Pow(2, tries - 1), LongestDelay.TotalSeconds);
        return TimeSpan.FromSeconds(delay * (1 - (random / 2)));
    }
}
