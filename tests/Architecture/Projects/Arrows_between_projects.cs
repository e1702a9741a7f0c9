namespace MlPipeline.Architecture.Tests.Projects;

public sealed class Arrows_between_projects(Repository repository)
{
    private const string Core = "MlPipeline.Core";
    private const string Nuke = "MlPipeline.Nuke";

    private static readonly Dictionary<string, string[]> Exceptions = new(StringComparer.Ordinal)
    {
        [Core] = [],
        ["MlPipeline.TargetEngine"] = [],
        ["MlPipeline.Serving"] = [Core, "MlPipeline.Training", "MlPipeline.Evaluation"],
    };

    private static readonly Dictionary<string, string[]> Homes = new(StringComparer.Ordinal)
    {
        ["Docker.DotNet"] = ["MlPipeline.Containers", "MlPipeline.Deployment"],
        ["Microsoft.ML"] = ["MlPipeline.Training"],
        ["Octokit"] = ["MlPipeline.Reporting"],
        ["Parquet.Net"] = ["MlPipeline.Core"],
        ["Scriban"] = ["MlPipeline.Reporting"],
        ["Serilog"] = [Nuke, "MlPipeline.TargetEngine"],
        ["System.Numerics.Tensors"] = ["MlPipeline.Training"],
        ["AWSSDK"] = ["MlPipeline.Data"],
        ["Azure"] = ["MlPipeline.Data"],
        ["YamlDotNet"] = ["MlPipeline.Data"],
    };

    [Fact]
    public void Step_libraries_use_Core_and_nothing_else_of_ours() => Offences.None(
        from project in repository.Projects
        where project.IsLibrary && project.Name != Nuke
        from reference in project.References
        where !Exceptions.GetValueOrDefault(project.Name, [Core]).Contains(reference)
        select $"{project.Path} uses {reference}");

    [Fact]
    public void Nuke_uses_every_step_library() => Offences.None(
        from project in repository.Projects
        where project.IsLibrary && project.Name is not (Nuke or "MlPipeline.TargetEngine" or "MlPipeline.Serving")
        where !repository.Projects.Single(other => other.Name == Nuke).References.Contains(project.Name)
        select $"{Nuke} does not use {project.Name}");

    [Fact]
    public void Only_the_build_and_tests_use_Nuke() => Offences.None(
        from project in repository.Projects
        where project.Path.StartsWith("src/", StringComparison.Ordinal) && project.References.Contains(Nuke)
        select $"{project.Path} uses {Nuke}");

    [Fact]
    public void The_build_uses_Nuke_alone() =>
        Assert.Equal([Nuke], repository.Projects.Single(project => project.Path == "build/_build.csproj").References);

    [Fact]
    public void Models_use_no_project_but_those_their_shared_props_give() => Offences.None(
        from project in repository.Projects
        where project.IsModel
        from reference in project.References
        select $"{project.Path} uses {reference}");

    [Fact]
    public void A_package_is_used_where_it_is_at_home() => Offences.None(
        from project in repository.Projects
        where project.IsLibrary
        from package in project.Packages
        where !HomesOf(package).Contains(project.Name)
        select $"{project.Path} uses {package}, which is at home in: {string.Join(", ", HomesOf(package))}");

    [Fact]
    public void Every_library_has_its_tests() => Offences.None(
        from project in repository.Projects
        where project.IsLibrary && repository.Projects.All(other => other.Path != $"tests/{project.Name}.Tests/{project.Name}.Tests.csproj")
        select $"{project.Name} has no tests/{project.Name}.Tests");

    private static string[] HomesOf(string package) =>
        Homes.FirstOrDefault(home => package == home.Key || package.StartsWith(home.Key + ".", StringComparison.Ordinal)).Value ?? [];
}
