namespace MlPipeline.Training.Publishing;

/// <summary>The files that a project is built from: its own and its referenced projects', and what MSBuild imports from the folders above.</summary>
public static class SourceClosure
{
    private static readonly string[] CodeEndings = [".cs", ".resx"];

    /// <summary>Full paths, ordered ordinally.</summary>
    /// <exception cref="Core.Errors.UserException">A project file is missing or no XML, or a reference cannot be followed.</exception>
    public static IReadOnlyList<string> Of(string root, string projectFile)
    {
        var top = Path.GetFullPath(root);
        var projects = new SortedSet<string>(StringComparer.Ordinal);
        AddProject(Path.GetFullPath(projectFile), top, projects);
        var files = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var folder in projects.Select(project => Path.GetDirectoryName(project)!))
        {
            files.UnionWith(FilesBelow(folder, codeOnly: false));
            files.UnionWith(SharedFiles.Above(folder, top));
        }

        return [.. files];
    }

    private static void AddProject(string project, string root, SortedSet<string> projects)
    {
        if (!projects.Add(project))
            return;
        foreach (var reference in ProjectReferences.Of(project, root))
            AddProject(reference, root, projects);
    }

    private static IEnumerable<string> FilesBelow(string folder, bool codeOnly) => Directory.EnumerateFiles(folder)
        .Where(file => codeOnly ? CodeEndings.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase) : IsSource(file))
        .Concat(Directory.EnumerateDirectories(folder).Where(IsSourceFolder).SelectMany(below => FilesBelow(below, codeOnly || IsDataFolder(below))));

    // A project may embed or copy any file; notes and hidden files are for people and tools.
    private static bool IsSource(string file) => !Path.GetFileName(file).StartsWith('.') && !string.Equals(Path.GetExtension(file), ".md", StringComparison.OrdinalIgnoreCase);

    private static bool IsSourceFolder(string folder) => Path.GetFileName(folder) is not ("bin" or "obj") && !Path.GetFileName(folder).StartsWith('.');

    // Pinned data and accepted baselines lie beside a model's sources; only code would be compiled from there.
    private static bool IsDataFolder(string folder) => Path.GetFileName(folder) is "data" or "baseline";
}
