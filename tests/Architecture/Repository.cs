using MlPipeline.Architecture.Tests.Projects;
using MlPipeline.Architecture.Tests.Sources;

[assembly: AssemblyFixture(typeof(MlPipeline.Architecture.Tests.Repository))]

namespace MlPipeline.Architecture.Tests;

/// <summary>The repository's own files, told from its folders so that it also works without Git.</summary>
public sealed class Repository
{
    private static readonly string[] SkippedFolders = [".git", ".vs", ".idea", ".vscode", "bin", "obj", "output", "TestResults", "node_modules"];

    // What .gitignore leaves out by path.
    private static readonly string[] SkippedPaths = [".nuke/temp", ".nuke/build.schema.json", ".dvc/cache", ".dvc/tmp", ".dvc/config.local"];

    public Repository()
    {
        Root = RootAbove(AppContext.BaseDirectory);
        Files = [.. Below(Root).Order(StringComparer.Ordinal)];
        Projects = [.. Files.Where(file => Path.GetExtension(file) == ".csproj").Select(file => ProjectFile.Read(Root, file))];
        Sources = [.. Files.Where(file => Path.GetExtension(file) == ".cs").Select(file => SourceFile.Read(Root, file))];
    }

    /// <summary>The full path of the root.</summary>
    public string Root { get; }

    /// <summary>Every file by its path relative to the root, with <c>/</c>.</summary>
    public IReadOnlyList<string> Files { get; }

    internal IReadOnlyList<ProjectFile> Projects { get; }

    internal IReadOnlyList<SourceFile> Sources { get; }

    /// <summary>A file's full path.</summary>
    public string PathOf(string file) => Path.Combine(Root, file);

    private static string RootAbove(string folder)
    {
        var current = folder;
        while (!File.Exists(Path.Combine(current, "Directory.Packages.props")))
            current = Path.GetDirectoryName(current) ?? throw new InvalidOperationException($"{folder} is in no checkout.");
        return current;
    }

    private IEnumerable<string> Below(string folder) => Directory.EnumerateFiles(folder).Select(Relative).Where(IsOwn)
        .Concat(Directory.EnumerateDirectories(folder).Where(IsOwnFolder).SelectMany(Below));

    private bool IsOwnFolder(string folder) => !SkippedFolders.Contains(Path.GetFileName(folder)) && IsOwn(Relative(folder));

    private static bool IsOwn(string path) => path != ".git" && !SkippedPaths.Contains(path);

    private string Relative(string path) => Path.GetRelativePath(Root, path).Replace('\\', '/');
}
