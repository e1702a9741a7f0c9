using Docker.DotNet;
using Docker.DotNet.Models;
using MlPipeline.Deployment.Staging;

namespace MlPipeline.Deployment.Engines;

/// <summary>A container that an earlier build left running.</summary>
internal sealed class KeptContainer(Uri endpoint, string container) : IKeptRelease
{
    public bool IsRunning(CancellationToken cancellation)
    {
        using var engine = Engine.Connect(endpoint, cancellation);
        return engine.Ask(client => IsRunningAsync(client, cancellation));
    }

    public void End(TimeSpan drainLimit, CancellationToken cancellation)
    {
        using var engine = Engine.Connect(endpoint, cancellation);
        End(engine, container, drainLimit, cancellation);
    }

    public static void End(Engine engine, string container, TimeSpan drainLimit, CancellationToken cancellation)
    {
        var stop = new ContainerStopParameters { WaitBeforeKillSeconds = (uint)Math.Ceiling(drainLimit.TotalSeconds) };
        engine.DoIfThere(client => client.Containers.StopContainerAsync(container, stop, cancellation));
        ContainerSweep.Remove(engine, container, cancellation);
    }

    private async Task<bool> IsRunningAsync(DockerClient client, CancellationToken cancellation)
    {
        try
        {
            return (await client.Containers.InspectContainerAsync(container, cancellation).ConfigureAwait(false)).State is { Running: true };
        }
        catch (DockerContainerNotFoundException)
        {
            return false;
        }
    }
}
