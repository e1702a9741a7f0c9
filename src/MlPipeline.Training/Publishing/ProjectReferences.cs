using System.Xml;
using System.Xml.Linq;
using MlPipeline.Core.Errors;

namespace MlPipeline.Training.Publishing;

/// <summary>The projects that a project file and the props above it refer to, read without MSBuild.</summary>
internal static class ProjectReferences
{
    private const string ThisFolder = "$(MSBuildThisFileDirectory)";
    private const string ProjectFolder = "$(MSBuildProjectDirectory)";

    /// <exception cref="UserException">A file is missing or no XML, or a reference cannot be followed.</exception>
    public static IEnumerable<string> Of(string project, string root)
    {
        var folder = Path.GetDirectoryName(project)!;
        return SharedFiles.Above(folder, root).Where(file => Path.GetFileName(file) == SharedFiles.Props).Append(project).SelectMany(file => In(file, folder));
    }

    private static IEnumerable<string> In(string file, string projectFolder) =>
        from reference in Load(file).Descendants("ProjectReference")
        from include in ((string?)reference.Attribute("Include") ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        let path = Follow(include, file, projectFolder, IsConditional(reference))
        where path is not null && path != file
        select path;

    /// <summary>The referenced project's full path; null where a reference that leads nowhere has a condition that may rule it out.</summary>
    private static string? Follow(string include, string file, string projectFolder, bool conditional)
    {
        var path = IsPath(include)
            ? Path.GetFullPath(
                include.Replace(ThisFolder, Path.GetDirectoryName(file) + "/", StringComparison.Ordinal)
                    .Replace(ProjectFolder, projectFolder, StringComparison.Ordinal)
                    .Replace('\\', '/'),
                projectFolder)
            : null;
        if (path is not null && File.Exists(path))
            return path;
        return conditional ? null : throw new UserException(
            new UserFault("A project reference cannot be followed", "write it as a path, by $(MSBuildThisFileDirectory) at most")
            {
                Place = file,
                Actual = include,
            });
    }

    private static bool IsPath(string include)
    {
        var rest = include.Replace(ThisFolder, "", StringComparison.Ordinal).Replace(ProjectFolder, "", StringComparison.Ordinal);
        return !rest.Contains("$(", StringComparison.Ordinal) && !rest.Contains("@(", StringComparison.Ordinal) && !rest.Contains('*', StringComparison.Ordinal);
    }

    private static bool IsConditional(XElement reference) => reference.AncestorsAndSelf().Any(element => element.Attribute("Condition") is not null);

    private static XDocument Load(string file)
    {
        try
        {
            return XDocument.Load(file);
        }
        catch (Exception fault) when (fault is XmlException or IOException)
        {
            throw new UserException(new UserFault("A project file cannot be read", "mend or restore the file") { Place = file, Actual = fault.Message }, fault);
        }
    }
}
