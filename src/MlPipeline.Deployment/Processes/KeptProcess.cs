using MlPipeline.Core.Errors;
using MlPipeline.Deployment.Probing;
using MlPipeline.Deployment.Staging;

namespace MlPipeline.Deployment.Processes;

/// <summary>A process that an earlier build left running.</summary>
internal sealed class KeptProcess(ProcessIdentity process, TimeProvider clock) : IKeptRelease
{
    private static readonly TimeSpan KillLimit = TimeSpan.FromSeconds(5);

    public bool IsRunning(CancellationToken cancellation) => process.IsRunning;

    /// <exception cref="UserException">It does not end, as it belongs to somebody else.</exception>
    public void End(TimeSpan drainLimit, CancellationToken cancellation)
    {
        Signals.SendTerminate(process);
        if (IsGone(drainLimit, cancellation))
            return;
        Signals.SendKill(process);
        if (!IsGone(KillLimit, cancellation))
            throw new UserException(new UserFault("The staged process does not end", "end it as the user who started it") { Place = $"process {process.Id}" });
    }

    private bool IsGone(TimeSpan limit, CancellationToken cancellation)
    {
        var patience = new Patience(clock, limit, cancellation);
        while (process.IsRunning)
        {
            if (!patience.Wait())
                return false;
        }

        return true;
    }
}
