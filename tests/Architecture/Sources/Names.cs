using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MlPipeline.Architecture.Tests.Sources;

public sealed partial class Names(Repository repository)
{
    // The bundled engine's names are NUKE's.
    private const string Engine = "src/MlPipeline.TargetEngine/";

    // A build has no namespace by NUKE's custom, and the sample build keeps the shape in which it was recorded with NUKE.
    private static readonly string[] Builds = ["build/", "tests/MlPipeline.TargetEngine.Tests/SampleBuild/"];

    [Fact]
    public void A_file_holds_one_type_and_is_named_after_it() => Offences.None(
        from file in repository.Sources
        where !IsBuild(file)
        let types = file.TopLevelTypes.Select(SourceFile.NameOf).ToList()
        where types.Count > 1 || (types.Count == 1 && file.Name != types[0] && !file.Name.StartsWith(types[0] + ".", StringComparison.Ordinal))
        select $"{file.Path} holds {string.Join(", ", types)}");

    [Fact]
    public void A_file_named_as_a_part_holds_a_partial_type() => Offences.None(
        from file in repository.Sources
        where file.Name.Contains('.', StringComparison.Ordinal)
        from type in file.TopLevelTypes
        where !type.Modifiers.Any(modifier => modifier.ValueText == "partial")
        select $"{file.Path} holds no partial type");

    [Fact]
    public void A_namespace_is_file_scoped_and_equals_its_folder() => Offences.None(
        from file in repository.Sources
        where !IsBuild(file) && file.TopLevelTypes.Any()
        let declared = file.Syntax.Members.OfType<FileScopedNamespaceDeclarationSyntax>().SingleOrDefault()?.Name.ToString()
        where declared != ExpectedNamespace(file.Path)
        select $"{file.Path} is in namespace {declared ?? "of no file scope"}, expected {ExpectedNamespace(file.Path)}");

    [Fact]
    public void No_type_and_no_folder_has_a_name_that_names_nothing() => Offences.None(
        from file in repository.Sources
        where !file.Path.StartsWith(Engine, StringComparison.Ordinal)
        from name in file.TypeNames.Concat(file.Path.Split('/').SkipLast(1))
        where EmptyName().IsMatch(name)
        select $"{file.Path}: {name}");

    private static bool IsBuild(SourceFile file) => Builds.Any(folder => file.Path.StartsWith(folder, StringComparison.Ordinal));

    private string ExpectedNamespace(string path)
    {
        var project = repository.Projects.Where(project => path.StartsWith(project.Folder + "/", StringComparison.Ordinal)).MaxBy(project => project.Folder.Length)!;
        var folders = Path.GetDirectoryName(path[(project.Folder.Length + 1)..])!.Replace('\\', '/');
        return folders.Length == 0 ? project.RootNamespace : $"{project.RootNamespace}.{folders.Replace('/', '.')}";
    }

    [GeneratedRegex("(Manager|Helper|Util|Utility|Utilitie|Service)s?$")]
    private static partial Regex EmptyName();
}
