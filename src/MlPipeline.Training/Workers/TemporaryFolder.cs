namespace MlPipeline.Training.Workers;

/// <summary>A folder for one worker's temporary files, gone with it.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("mlpipeline-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
