using MlPipeline.Core.Errors;
using MlPipeline.Deployment.Probing;
using MlPipeline.Deployment.Staging;

namespace MlPipeline.Deployment.Processes;

/// <summary>Stages a release as a process on a loopback port that the system chooses.</summary>
/// <param name="unpack">Puts its files into the folder it is given, which is deleted with the deployment.</param>
/// <param name="clock">Measures the limits.</param>
public sealed class ProcessHost(Func<string, ProcessRelease> unpack, TimeProvider clock) : IStagingHost
{
    /// <summary>Stages files that are there already, and stay.</summary>
    public ProcessHost(ProcessRelease release, TimeProvider clock)
        : this(_ => release, clock)
    {
    }

    /// <inheritdoc/>
    public string Name => "process";

    IStagedRelease IStagingHost.Start(StartRequest request, CancellationToken cancellation)
    {
        RequireUnix();
        var release = unpack(request.Slot.Image);
        RequireExecutable(release);
        request.Deploy.Progress($"starting {request.Deploy.Model} as a process");
        var guard = Guard.Start(new GuardStart(
            [release.Executable, .. release.Arguments, "serve", "--model", release.Model, "--address", "127.0.0.1", "--port", "0", .. request.Options],
            request.Slot.Temporary,
            ProcessEnvironment.Variables(request.Slot.Temporary),
            request.KeyLines,
            request.Slot.Log));
        try
        {
            return new StagedProcess(guard, guard.Child ?? throw Ended(guard, request), ReadyAddress(guard, request, cancellation), clock);
        }
        catch
        {
            guard.Dispose();
            throw;
        }
    }

    private string ReadyAddress(Guard guard, StartRequest request, CancellationToken cancellation)
    {
        var log = new ServiceLog(request.Slot.Log);
        var patience = new Patience(clock, request.Deploy.ReadyLimit, cancellation);
        string? address;
        while ((address = log.Address) is null)
            WaitOrThrow(StartFaults.NoAddress);
        using var probe = new ReadinessProbe(address);
        while (!probe.IsReady(cancellation))
            WaitOrThrow(StartFaults.NotReady);
        return address;

        void WaitOrThrow(Func<DeployRequest, string, UserException> late)
        {
            if (guard.HasEnded)
                throw Ended(guard, request);
            if (!patience.Wait())
                throw late(request.Deploy, log.Tail);
        }
    }

    private UserException Ended(Guard guard, StartRequest request)
    {
        // Its shell tells how it ended at once, or is gone itself.
        var patience = new Patience(clock, TimeSpan.FromSeconds(1), CancellationToken.None);
        while (guard.ExitCode is null && patience.Wait())
            continue;
        return StartFaults.Ended(request.Deploy, guard.ExitCode, new ServiceLog(request.Slot.Log).Tail);
    }

    private static void RequireUnix()
    {
        if (OperatingSystem.IsWindows())
            throw new UserException(new UserFault("A process can be staged on Linux and macOS only", "use --staging docker"));
    }

    private static void RequireExecutable(ProcessRelease release)
    {
        if (!File.Exists(release.Executable))
        {
            throw new UserException(new UserFault("The image holds no such executable", "run BuildImage again")
            {
                Place = release.Executable,
            });
        }
    }
}
