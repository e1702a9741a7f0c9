namespace MlPipeline.Architecture.Tests.Assemblies;

public sealed class The_builds_output_folder(Repository repository)
{
    private static readonly string[] MachineLearning = ["Microsoft.ML", "FastTree", "LightGbm", "CpuMath", "MklImports", "System.Numerics.Tensors"];

    [Fact]
    public void Holds_the_build() => Assert.Contains("_build.dll", Names());

    [Fact]
    public void Holds_no_ML_NET_assembly() => Offences.None(
        from name in Names()
        from part in MachineLearning
        where name.Contains(part, StringComparison.OrdinalIgnoreCase)
        select name);

    [Fact]
    public void Is_locked_without_ML_NET() =>
        Assert.DoesNotContain("\"Microsoft.ML\": {", File.ReadAllText(repository.PathOf("build/packages.lock.json")), StringComparison.Ordinal);

    // The build is built with these tests: for the same engine, configuration and framework.
    private IReadOnlyList<string> Names()
    {
        var own = repository.PathOf("tests/Architecture/");
        var folder = Path.Combine(repository.PathOf("build"), Path.GetRelativePath(own, AppContext.BaseDirectory));
        return [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(file => Path.GetFileName(file))];
    }
}
