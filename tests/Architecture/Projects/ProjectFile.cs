using System.Xml.Linq;

namespace MlPipeline.Architecture.Tests.Projects;

/// <summary>What a project file says it uses.</summary>
/// <param name="Path">Relative to the repository's root.</param>
/// <param name="Name">The file's name without its extension.</param>
/// <param name="RootNamespace">The namespace of the files beside it.</param>
/// <param name="References">The names of the projects whose assemblies it uses.</param>
/// <param name="Packages">The packages whose assemblies it uses.</param>
internal sealed record ProjectFile(
    string Path, string Name, string RootNamespace, IReadOnlyList<string> References, IReadOnlyList<string> Packages)
{
    /// <summary>The project's folder, relative to the root.</summary>
    public string Folder => Path[..Path.LastIndexOf('/')];

    /// <summary>Whether it is one of the model projects, which all share a props file.</summary>
    public bool IsModel => Path.StartsWith("src/Models/", StringComparison.Ordinal);

    /// <summary>Whether it is a library below src.</summary>
    public bool IsLibrary => Path.StartsWith("src/MlPipeline.", StringComparison.Ordinal);

    public static ProjectFile Read(string root, string path)
    {
        var document = XDocument.Load(System.IO.Path.Combine(root, path));
        var name = System.IO.Path.GetFileNameWithoutExtension(path);
        return new(
            path,
            name,
            document.Descendants("RootNamespace").SingleOrDefault()?.Value ?? DefaultNamespace(path, name),
            [.. Used(document, "ProjectReference").Select(reference => System.IO.Path.GetFileNameWithoutExtension(reference.Replace('\\', '/')))],
            [.. Used(document, "PackageReference")]);
    }

    // The models' namespaces say what they are, and their projects are named as the models.
    private static string DefaultNamespace(string path, string name) => path.StartsWith("src/Models/", StringComparison.Ordinal) ? $"Models.{name}" : name;

    private static IEnumerable<string> Used(XDocument document, string kind) => document.Descendants(kind)
        .Where(item => (string?)item.Attribute("ReferenceOutputAssembly") != "false" && (string?)item.Attribute("ExcludeAssets") != "all")
        .Select(item => (string?)item.Attribute("Include"))
        .OfType<string>();
}
