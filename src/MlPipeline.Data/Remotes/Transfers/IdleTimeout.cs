namespace MlPipeline.Data.Remotes.Transfers;

/// <summary>Cancels a request when nothing has moved for a while. It is not armed at first.</summary>
internal sealed class IdleTimeout : IDisposable
{
    private readonly CancellationTokenSource source;
    private readonly CancellationTokenRegistration outer;
    private readonly TimeSpan limit;
    private readonly CancellationToken cancellation;

    public IdleTimeout(TimeSpan limit, TimeProvider clock, CancellationToken cancellation)
    {
        this.limit = limit;
        this.cancellation = cancellation;
        source = new CancellationTokenSource(Timeout.InfiniteTimeSpan, clock);
        outer = cancellation.UnsafeRegister(state => ((CancellationTokenSource)state!).Cancel(), source);
    }

    public CancellationToken Token => source.Token;

    /// <summary>Whether time ran out, and it was not the caller who cancelled.</summary>
    public bool IsOver => source.IsCancellationRequested && !cancellation.IsCancellationRequested;

    public string Text => FormattableString.Invariant($"No byte moved for {limit.TotalSeconds:0.###} s");

    /// <summary>Something moved: the time begins anew.</summary>
    public void Rearm() => source.CancelAfter(limit);

    /// <summary>Nobody waits for the moment.</summary>
    public void Disarm() => source.CancelAfter(Timeout.InfiniteTimeSpan);

    public void Dispose()
    {
        outer.Dispose();
        source.Dispose();
    }
}
