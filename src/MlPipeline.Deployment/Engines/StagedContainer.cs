using MlPipeline.Core.Manifests;
using MlPipeline.Deployment.Staging;

namespace MlPipeline.Deployment.Engines;

/// <summary>A release that runs in a container whose input we hold.</summary>
internal sealed class StagedContainer(Engine engine, Uri endpoint, string container, ContainerInput input) : IStagedRelease
{
    public required string Address { get; init; }

    public KeptDeployment Identify(KeptDeployment record) => record with { Container = container, Engine = endpoint.ToString() };

    public void Keep() => input.Write("keep\n");

    public void End(TimeSpan drainLimit) => KeptContainer.End(engine, container, drainLimit, CancellationToken.None);

    public void Dispose()
    {
        input.Dispose();
        engine.Dispose();
    }
}
