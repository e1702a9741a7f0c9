using Docker.DotNet;
using Docker.DotNet.Models;
using MlPipeline.Core.Errors;
using MlPipeline.Deployment.Staging;

namespace MlPipeline.Deployment.Engines;

/// <summary>Stages a release as a hardened container in a Docker engine, on a loopback port that the engine chooses.</summary>
/// <param name="release">Its image, and what the container may use.</param>
/// <param name="clock">Measures the limits.</param>
public sealed class EngineHost(EngineRelease release, TimeProvider clock) : IStagingHost
{
    /// <inheritdoc/>
    public string Name => "docker";

    IStagedRelease IStagingHost.Start(StartRequest request, CancellationToken cancellation)
    {
        var engine = Engine.Connect(release.Endpoint, cancellation);
        try
        {
            ContainerSweep.Run(engine, new ContainerLabels(request.Deploy.Checkout, request.Deploy.Model), request.KnownContainers, cancellation);
            request.Deploy.Progress($"starting {request.Deploy.Model} in a container");
            return Start(engine, Create(engine, request), request, cancellation);
        }
        catch
        {
            engine.Dispose();
            throw;
        }
    }

    // It is not cancelled: the engine would make the container all the same, and nobody would know its id.
    private string Create(Engine engine, StartRequest request)
    {
        try
        {
            return engine.Ask(client => client.Containers.CreateContainerAsync(ContainerPlan.For(release, request), CancellationToken.None)).ID;
        }
        catch (UserException fault) when (fault.InnerException is DockerImageNotFoundException)
        {
            throw new UserException(new UserFault("The engine does not hold the image", "run BuildImage again") { Place = release.Image }, fault);
        }
    }

    private StagedContainer Start(Engine engine, string container, StartRequest request, CancellationToken cancellation)
    {
        ContainerInput? input = null;
        using var onExit = new ExitRemoval(release.Endpoint, container);
        try
        {
            input = Attach(engine, container, cancellation);
            engine.Do(client => client.Containers.StartContainerAsync(container, new ContainerStartParameters(), cancellation));
            input.Write(request.KeyLines);
            var start = new ContainerStart(engine, container, input, request.Deploy);
            return new StagedContainer(engine, release.Endpoint, container, input) { Address = start.WaitUntilReady(clock, cancellation) };
        }
        catch
        {
            input?.Dispose();
            ContainerSweep.Remove(engine, container, CancellationToken.None);
            throw;
        }
    }

    private static ContainerInput Attach(Engine engine, string container, CancellationToken cancellation)
    {
        var all = new ContainerAttachParameters { Stream = true, Stdin = true, Stdout = true, Stderr = true };
        return new ContainerInput(engine.Ask(client => client.Containers.AttachContainerAsync(container, all, cancellation)));
    }
}
