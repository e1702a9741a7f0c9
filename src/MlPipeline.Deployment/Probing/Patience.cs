namespace MlPipeline.Deployment.Probing;

/// <summary>Waits in small steps, up to a limit.</summary>
internal sealed class Patience(TimeProvider clock, TimeSpan limit, CancellationToken cancellation)
{
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(20);

    private readonly long start = clock.GetTimestamp();

    /// <summary>Waits a step; false when the limit is over.</summary>
    public bool Wait()
    {
        if (clock.GetElapsedTime(start) >= limit)
            return false;
        cancellation.WaitHandle.WaitOne(Step);
        cancellation.ThrowIfCancellationRequested();
        return true;
    }
}
