namespace MlPipeline.Core.Processes;

/// <summary>Runs an action when our own process ends in an orderly way before the scope does.</summary>
internal sealed class KillOnExit : IDisposable
{
    private readonly EventHandler handler;

    public KillOnExit(Action kill)
    {
        handler = (_, _) => kill();
        AppDomain.CurrentDomain.ProcessExit += handler;
    }

    public void Dispose() => AppDomain.CurrentDomain.ProcessExit -= handler;
}
