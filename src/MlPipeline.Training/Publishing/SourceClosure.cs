using System.Xml.Linq;
using MlPipeline.Core.Errors;

namespace MlPipeline.Training.Publishing;

/// <summary>The files that a project is built from: its own and its referenced projects', and what MSBuild imports from the folders above.</summary>
public static class SourceClosure
{
    private static readonly string[] SourceEndings = [".cs", ".csproj", ".props", ".targets", ".json", ".resx"];

    private static readonly string[] SharedFiles =
        ["Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props", "global.json", ".editorconfig", ".globalconfig", "nuget.config", "NuGet.Config", "NuGet.config"];

    /// <summary>Full paths, ordered ordinally.</summary>
    /// <exception cref="UserException">A project file is missing or no XML.</exception>
    public static IReadOnlyList<string> Of(string root, string projectFile)
    {
        var projects = new SortedSet<string>(StringComparer.Ordinal);
        AddProject(Path.GetFullPath(projectFile), projects);
        var files = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var project in projects)
        {
            var folder = Path.GetDirectoryName(project)!;
            files.UnionWith(SourcesBelow(folder));
            files.UnionWith(SharedAbove(folder, Path.GetFullPath(root)));
        }

        return [.. files];
    }

    private static void AddProject(string project, SortedSet<string> projects)
    {
        if (!projects.Add(project))
            return;
        foreach (var reference in ReferencesOf(project))
            AddProject(reference, projects);
    }

    private static IEnumerable<string> ReferencesOf(string project)
    {
        var folder = Path.GetDirectoryName(project)!;
        var imported = SharedAbove(folder, Path.GetPathRoot(folder)!).Where(file => Path.GetFileName(file) == SharedFiles[0]);
        return imported.Append(project).SelectMany(file => ReferencesIn(file, folder));
    }

    private static IEnumerable<string> ReferencesIn(string file, string projectFolder) => Load(file)
        .Descendants("ProjectReference")
        .Select(reference => (string?)reference.Attribute("Include"))
        .OfType<string>()
        .Where(include => !include.Contains("$(Pipeline", StringComparison.Ordinal))
        .Select(include => include.Replace("$(MSBuildThisFileDirectory)", Path.GetDirectoryName(file) + "/", StringComparison.Ordinal).Replace('\\', '/'))
        .Select(include => Path.GetFullPath(include, projectFolder))
        .Where(reference => reference != file && File.Exists(reference));

    private static XDocument Load(string file)
    {
        try
        {
            return XDocument.Load(file);
        }
        catch (Exception fault) when (fault is System.Xml.XmlException or IOException)
        {
            throw new UserException(new UserFault("A project file cannot be read", "mend or restore the file") { Place = file, Actual = fault.Message }, fault);
        }
    }

    private static IEnumerable<string> SourcesBelow(string folder) => Directory.EnumerateFiles(folder)
        .Where(file => SourceEndings.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase))
        .Concat(Directory.EnumerateDirectories(folder).Where(IsSourceFolder).SelectMany(SourcesBelow));

    // Pinned data and accepted baselines lie beside a model's sources and are no part of its executable.
    private static bool IsSourceFolder(string folder) => Path.GetFileName(folder) is not ("bin" or "obj" or "data" or "baseline");

    private static IEnumerable<string> SharedAbove(string folder, string root)
    {
        for (var current = folder; current is not null; current = Path.GetDirectoryName(current))
        {
            foreach (var file in SharedFiles.Select(name => Path.Combine(current, name)).Where(File.Exists))
                yield return file;
            if (current == root)
                yield break;
        }
    }
}
