namespace MlPipeline.Training.Workers;

/// <summary>What a worker took from the machine.</summary>
/// <param name="PeakBytes">The most memory that was resident at a time, in bytes.</param>
/// <param name="Milliseconds">How long it lived, by the clock on the wall.</param>
public sealed record WorkerUsage(long PeakBytes, long Milliseconds);
