namespace MlPipeline.Nuke.Sessions;

internal sealed class StagedModels : IDisposable
{
    public void Dispose()
    {
    }
}
