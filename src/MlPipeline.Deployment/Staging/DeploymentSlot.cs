namespace MlPipeline.Deployment.Staging;

/// <summary>The files of one deployment, in a folder of its own.</summary>
/// <param name="Path">The folder.</param>
internal sealed record DeploymentSlot(string Path)
{
    public string Name => System.IO.Path.GetFileName(Path);

    /// <summary>The key, and nothing else.</summary>
    public string KeyFile => System.IO.Path.Combine(Path, "key");

    /// <summary>What a process says, on both streams.</summary>
    public string Log => System.IO.Path.Combine(Path, "output.log");

    /// <summary>A process's unpacked image.</summary>
    public string Image => System.IO.Path.Combine(Path, "image");

    /// <summary>A process's home and temporary files.</summary>
    public string Temporary => System.IO.Path.Combine(Path, "temp");

    /// <summary>Deletes all of it; what a system will not let go yet is swept by the next deployment.</summary>
    public void Delete()
    {
        try
        {
            if (Directory.Exists(Path))
                Directory.Delete(Path, recursive: true);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // Left to the next sweep.
        }
    }
}
