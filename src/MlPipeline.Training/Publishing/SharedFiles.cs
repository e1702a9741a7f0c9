namespace MlPipeline.Training.Publishing;

/// <summary>The files above a project that MSBuild, NuGet and the SDK read for it.</summary>
internal static class SharedFiles
{
    /// <summary>The props that MSBuild imports before a project's own.</summary>
    public const string Props = "Directory.Build.props";

    private static readonly HashSet<string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        Props, "Directory.Build.targets", "Directory.Packages.props", "global.json", ".editorconfig", ".globalconfig", "nuget.config",
    };

    /// <summary>Those in a folder and in each folder above it up to the root.</summary>
    public static IEnumerable<string> Above(string folder, string root)
    {
        for (var current = folder; current is not null; current = Path.GetDirectoryName(current))
        {
            foreach (var file in Directory.EnumerateFiles(current).Where(file => Names.Contains(Path.GetFileName(file))))
                yield return file;
            if (current == root)
                yield break;
        }
    }
}
