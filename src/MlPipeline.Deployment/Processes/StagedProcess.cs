using MlPipeline.Core.Manifests;
using MlPipeline.Deployment.Staging;

namespace MlPipeline.Deployment.Processes;

/// <summary>A release that runs as a process under our guard.</summary>
internal sealed class StagedProcess(Guard guard, ProcessIdentity process, string address, TimeProvider clock) : IStagedRelease
{
    public string Address => address;

    public KeptDeployment Identify(KeptDeployment record) => record with { Process = process.Id, Started = process.Started };

    public void Keep() => guard.Keep();

    public void End(TimeSpan drainLimit) => new KeptProcess(process, clock).End(drainLimit, CancellationToken.None);

    public void Dispose() => guard.Dispose();
}
