namespace MlPipeline.Deployment.Engines;

/// <summary>A release as an image in a container engine, and what its container may use.</summary>
/// <param name="Endpoint">The engine, such as <c>unix:///var/run/docker.sock</c> or <c>tcp://127.0.0.1:2375</c>.</param>
/// <param name="Image">The image's id in the engine, or a name of it.</param>
public sealed record EngineRelease(Uri Endpoint, string Image)
{
    /// <summary>The most memory, in bytes; swap gives none beyond it.</summary>
    public long MemoryBytes { get; init; } = 512L << 20;

    /// <summary>The most processor time, in processors.</summary>
    public double Processors { get; init; } = 1;

    /// <summary>The most processes and threads.</summary>
    public long Processes { get; init; } = 128;

    /// <summary>The size of its temporary folder, which is memory, in bytes.</summary>
    public long TemporaryBytes { get; init; } = 64L << 20;
}
