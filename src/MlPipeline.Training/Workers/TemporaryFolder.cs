namespace MlPipeline.Training.Workers;

/// <summary>A folder for one worker's temporary files, gone with it.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("mlpipeline-").FullName;

    /// <summary>Deletes the folder; what a system will not let go yet stays in its own temporary folder, rather than hide why the worker ended.</summary>
    public void Dispose()
    {
        try
        {
            Directory.Delete(Path, recursive: true);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // Left to the system.
        }
    }
}
