namespace MlPipeline.Data.Pins;

/// <summary>Paths as records and messages write them.</summary>
internal static class PinPaths
{
    public static string Relative(string root, string path) => Path.GetRelativePath(root, path).Replace('\\', '/');
}
