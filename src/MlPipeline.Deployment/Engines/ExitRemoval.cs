using MlPipeline.Core.Errors;

namespace MlPipeline.Deployment.Engines;

/// <summary>Removes a container that is not yet in service when this process is told to end: no token tells of that.</summary>
internal sealed class ExitRemoval : IDisposable
{
    private readonly Uri endpoint;
    private readonly string container;

    public ExitRemoval(Uri endpoint, string container)
    {
        this.endpoint = endpoint;
        this.container = container;
        AppDomain.CurrentDomain.ProcessExit += Remove;
    }

    public void Dispose() => AppDomain.CurrentDomain.ProcessExit -= Remove;

    // By a connection of its own: whoever waits for the container may close theirs at any time.
    private void Remove(object? sender, EventArgs arguments)
    {
        try
        {
            using var engine = Engine.Connect(endpoint, CancellationToken.None);
            ContainerSweep.Remove(engine, container, CancellationToken.None);
        }
        catch (UserException)
        {
            // Left to the next sweep.
        }
    }
}
