using System.Text.RegularExpressions;

namespace MlPipeline.Architecture.Tests.Projects;

public sealed partial class Every_project(Repository repository)
{
    private const string Solution = "MlPipeline.sln";

    [Fact]
    public void Has_a_committed_lock_file() => Offences.None(
        from project in repository.Projects
        where !repository.Files.Contains($"{project.Folder}/packages.lock.json")
        select $"{project.Folder}/packages.lock.json is missing: run 'dotnet restore {project.Path}' on the bundled engine and commit it");

    // A fixture is built by the tests that need it.
    [Fact]
    public void Is_in_the_solution_when_it_lies_below_src_or_tests() => Offences.None(
        repository.Projects.Select(project => project.Path)
            .Where(path => path.StartsWith("src/", StringComparison.Ordinal) || path.StartsWith("tests/", StringComparison.Ordinal))
            .Where(path => !path.Contains("/Fixtures/", StringComparison.Ordinal))
            .Except(InSolution())
            .Select(path => $"run 'dotnet sln {Solution} add {path}'"));

    [Fact]
    public void That_the_solution_names_exists() =>
        Offences.None(InSolution().Except(repository.Files).Select(path => $"{Solution} names {path}"));

    [Fact]
    public void Takes_its_package_versions_from_the_central_file() => Offences.None(
        from project in repository.Projects
        let text = File.ReadAllText(repository.PathOf(project.Path))
        where PackageVersion().IsMatch(text)
        select $"{project.Path} gives a package a version of its own");

    private IEnumerable<string> InSolution() => SolutionProject()
        .Matches(File.ReadAllText(repository.PathOf(Solution)))
        .Select(match => match.Groups["path"].Value.Replace('\\', '/'));

    [GeneratedRegex("""^Project\("[^"]+"\) = "[^"]+", "(?<path>[^"]+[.]csproj)",""", RegexOptions.Multiline)]
    private static partial Regex SolutionProject();

    [GeneratedRegex("""<PackageReference[^>]*\sVersion(Override)?\s*=""")]
    private static partial Regex PackageVersion();
}
