using MlPipeline.Core.Errors;
using MlPipeline.Core.Manifests;
using MlPipeline.Deployment.Engines;

namespace MlPipeline.Deployment.Staging;

/// <summary>Ends the kept deployment of a model, and clears away what killed builds left of it.</summary>
/// <param name="clock">Measures the limits.</param>
public sealed class StagingStopper(TimeProvider clock)
{
    /// <summary>Lets the kept deployment finish its requests and ends it; where none runs, says so.</summary>
    /// <exception cref="UserException">Its engine does not answer.</exception>
    public StopResult Stop(StopRequest request, CancellationToken cancellation)
    {
        var folder = StagingFolder.Open(request.Folder);
        var kept = new KeptRecords(folder, clock).Settle(request.DrainLimit, cancellation);
        if (kept is not null)
        {
            request.Progress($"ending {request.Model} at {kept.Deployment.Address}");
            KeptReleases.Of(kept, clock).End(request.DrainLimit, cancellation);
            folder.DeleteRecord();
            folder.Sweep(null);
        }

        if (EngineOf(request, kept) is { } engine)
            ContainerSweep.Run(engine, new ContainerLabels(request.Checkout, request.Model), [], cancellation);
        return new StopResult(kept?.Deployment);
    }

    private static Uri? EngineOf(StopRequest request, KeptDeployment? kept) => request.Engine ?? (kept?.Engine is { } named ? new Uri(named) : null);
}
