using System.Reflection;
using PublicApiGenerator;

namespace MlPipeline.Architecture.Tests.PublicApi;

public sealed class Approved_public_surfaces(Repository repository)
{
    private const string Approve = "MLPIPELINE_APPROVE_API";

    private static readonly ApiGeneratorOptions Options = new() { IncludeAssemblyAttributes = false, DenyNamespacePrefixes = [] };

    public static TheoryData<string> Libraries =>
    [
        .. Directory.EnumerateFiles(AppContext.BaseDirectory, "MlPipeline.*.dll").Select(file => Path.GetFileNameWithoutExtension(file))
            .Where(name => !name.EndsWith(".Tests", StringComparison.Ordinal)).Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Libraries))]
    public void A_librarys_public_surface_is_the_approved_one(string library)
    {
        var file = repository.PathOf($"tests/Architecture/PublicApi/{library}.txt");
        var actual = Assembly.Load(new AssemblyName(library)).GeneratePublicApi(Options).ReplaceLineEndings("\n") + "\n";
        if (Environment.GetEnvironmentVariable(Approve) == "1")
            File.WriteAllText(file, actual);
        var approved = File.Exists(file) ? File.ReadAllText(file) : "";
        Assert.True(approved == actual, Difference(library, approved, actual));
    }

    [Fact]
    public void Every_library_has_an_approved_surface() => Offences.None(
        from project in repository.Projects
        where project.IsLibrary && Environment.GetEnvironmentVariable(Approve) != "1"
        where !repository.Files.Contains($"tests/Architecture/PublicApi/{project.Name}.txt")
        select $"tests/Architecture/PublicApi/{project.Name}.txt is missing; run the tests with {Approve}=1 and commit it");

    private static string Difference(string library, string approved, string actual) => $"""
        The public surface of {library} is not the approved one:

        {string.Join('\n', LineDifference.Of(approved.Split('\n'), actual.Split('\n')))}

        Callers see every line of it. If it is meant, run the tests again with {Approve}=1 and commit tests/Architecture/PublicApi/{library}.txt.
        """;
}
