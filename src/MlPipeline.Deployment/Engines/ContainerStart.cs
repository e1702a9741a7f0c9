using Docker.DotNet;
using Docker.DotNet.Models;
using MlPipeline.Deployment.Probing;
using MlPipeline.Deployment.Staging;

namespace MlPipeline.Deployment.Engines;

/// <summary>Waits for a started container: its own health check first, then its published port.</summary>
internal sealed class ContainerStart(Engine engine, string container, ContainerInput input, DeployRequest request)
{
    /// <summary>The address at which the service is ready.</summary>
    /// <exception cref="Core.Errors.UserException">It ends, or its health check fails, or it takes too long.</exception>
    public string WaitUntilReady(TimeProvider clock, CancellationToken cancellation)
    {
        var patience = new Patience(clock, request.ReadyLimit, cancellation);
        request.Progress("waiting for its health check");
        ContainerInspectResponse seen;
        while (!IsHealthy(seen = Inspect(cancellation)))
            WaitOrThrow(patience);
        var address = AddressOf(seen);
        using var probe = new ReadinessProbe(address);
        while (!probe.IsReady(cancellation))
        {
            IsHealthy(Inspect(cancellation));
            WaitOrThrow(patience);
        }

        return address;
    }

    private string AddressOf(ContainerInspectResponse seen) =>
        seen.NetworkSettings?.Ports is { } ports && ports.TryGetValue(ContainerPlan.Port, out var published) && published is [{ HostPort: { Length: > 0 } port }, ..]
            ? $"http://127.0.0.1:{port}"
            : throw StartFaults.NoAddress(request, input.Tail());

    private bool IsHealthy(ContainerInspectResponse seen)
    {
        if (seen.State is not { Running: true } state)
            throw StartFaults.Ended(request, seen.State?.ExitCode, input.Tail());
        return state.Health?.Status switch
        {
            null or "" or "none" => throw StartFaults.NoHealthCheck(request),
            "unhealthy" => throw StartFaults.Unhealthy(request, input.Tail()),
            var status => status == "healthy",
        };
    }

    private void WaitOrThrow(Patience patience)
    {
        if (!patience.Wait())
            throw StartFaults.NotReady(request, input.Tail());
    }

    private ContainerInspectResponse Inspect(CancellationToken cancellation) => engine.Ask(async client =>
    {
        try
        {
            return await client.Containers.InspectContainerAsync(container, cancellation).ConfigureAwait(false);
        }
        catch (DockerContainerNotFoundException)
        {
            // A held container that ends removes itself, and its exit code with it.
            throw StartFaults.Ended(request, null, input.Tail());
        }
    });
}
