using MlPipeline.Core.Errors;
using MlPipeline.Core.Manifests;

namespace MlPipeline.Deployment.Staging;

/// <summary>Knows which kept deployment is in service, also after a build that was killed while it switched.</summary>
internal sealed class KeptRecords(StagingFolder folder, TimeProvider clock)
{
    /// <summary>The kept deployment that runs, or null; finishes or takes back a switch that was cut short, and forgets what is gone.</summary>
    /// <exception cref="UserException">The engine that its record names does not answer.</exception>
    public KeptDeployment? Settle(TimeSpan drainLimit, CancellationToken cancellation)
    {
        if (folder.Read() is not { } record)
            return Swept(null);
        try
        {
            return Settle(record, drainLimit, cancellation);
        }
        catch (UserException fault) when (record.Container is not null || record.Former?.Container is not null)
        {
            throw new UserException(fault.Fault with { Mend = $"start the engine, or delete {folder.RecordFile} when the container is gone" }, fault);
        }
    }

    /// <summary>The same for a deployment that does not take the kept one's place: where its engine does not answer, it is left as it is recorded.</summary>
    public KeptDeployment? SettleIfReachable(DeployRequest request, CancellationToken cancellation)
    {
        if (folder.Read() is not { } record)
            return Swept(null);
        try
        {
            return Settle(record, request.DrainLimit, cancellation);
        }
        catch (UserException fault)
        {
            request.Progress($"warning: the kept deployment stays as {folder.RecordFile} records it: {fault.Fault.Problem} at {fault.Fault.Place}");
            folder.SweepHeld();
            return record;
        }
    }

    private KeptDeployment? Settle(KeptDeployment record, TimeSpan drainLimit, CancellationToken cancellation)
    {
        if (IsRunning(record, cancellation))
            return Swept(Finish(record, drainLimit, cancellation));
        // An ended container leaves its remains.
        KeptReleases.Of(record, clock).End(drainLimit, cancellation);
        if (record.Former is { } former && IsRunning(former, cancellation))
        {
            folder.Write(former);
            return Swept(former);
        }

        folder.DeleteRecord();
        return Swept(null);
    }

    /// <summary>Ends the deployment before a new one, which by now is in service.</summary>
    public KeptDeployment Finish(KeptDeployment record, TimeSpan drainLimit, CancellationToken cancellation)
    {
        if (record.Former is not { } former)
            return record;
        KeptReleases.Of(former, clock).End(drainLimit, cancellation);
        var settled = record with { Former = null };
        folder.Write(settled);
        folder.SlotOf(former).Delete();
        return settled;
    }

    private bool IsRunning(KeptDeployment record, CancellationToken cancellation) => KeptReleases.Of(record, clock).IsRunning(cancellation);

    private KeptDeployment? Swept(KeptDeployment? kept)
    {
        folder.Sweep(kept);
        return kept;
    }
}
