namespace MlPipeline.Core.Runs;

/// <summary>How a stage ended for a model.</summary>
/// <param name="Stage">The target's name.</param>
/// <param name="State"><c>ran</c>, <c>up to date</c>, <c>from cache</c> or <c>failed</c>.</param>
/// <param name="Milliseconds">How long it took.</param>
/// <param name="Reasons">Why it ran.</param>
/// <param name="Failure">Why it failed, or null.</param>
public sealed record StageRecord(string Stage, string State, long Milliseconds, IReadOnlyList<string> Reasons, string? Failure)
{
    /// <summary>The most memory that its worker had at a time, in bytes; null where no worker ran.</summary>
    public long? PeakBytes { get; init; }
}
