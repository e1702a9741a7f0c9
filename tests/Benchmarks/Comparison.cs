namespace MlPipeline.Benchmarks;

/// <summary>A piece of work, done by us and by a peer.</summary>
/// <param name="Work">What is done.</param>
/// <param name="Ours">Our work.</param>
/// <param name="Peer">The peer's work for the same, or for the nearest thing it has.</param>
internal sealed record Comparison(string Work, Timed Ours, Timed Peer)
{
    /// <summary>The bound that the work must keep.</summary>
    public required Bound Bound { get; init; }

    /// <summary>Runs both once, so that neither is measured cold.</summary>
    public void Prepare()
    {
        Ours.Seconds();
        Peer.Seconds();
    }
}
