namespace MlPipeline.Serving.Hosting;

/// <summary>Whether the service takes new work.</summary>
internal sealed class Readiness
{
    private volatile bool draining;

    public bool IsDraining => draining;

    public void Drain() => draining = true;
}
