namespace MlPipeline.Nuke.Sessions;

/// <summary>The folder of all runs.</summary>
internal static class OutputFolder
{
    /// <summary>The lock that a run holds; deleting it would let another run in.</summary>
    public const string LockName = ".lock";

    /// <summary>Deletes everything in the folder but the lock, which its caller holds.</summary>
    public static void Delete(string folder)
    {
        foreach (var run in Directory.EnumerateDirectories(folder))
            Directory.Delete(run, recursive: true);
        foreach (var file in Directory.EnumerateFiles(folder).Where(file => !Path.GetFileName(file).StartsWith(LockName, StringComparison.Ordinal)))
            File.Delete(file);
    }
}
