namespace MlPipeline.Benchmarks;

/// <summary>How long a developer waits when nothing changed.</summary>
internal static class StartComparisons
{
    public static IReadOnlyList<Comparison> Of(string root)
    {
        var build = Path.Combine(root, "build.sh");
        var noOpBuild = new TimedCommand(
            "`dotnet build` of the build alone", "dotnet", "build", Path.Combine(root, "build", "_build.csproj"), "-c", "Release", "-nologo", "-p:PipelineEngine=bundled");
        return
        [
            new("start, nothing changed: `./build.sh --help`", new("start", build, "--help"), noOpBuild) { Bound = 1 },
            new("whole pipeline, nothing changed: `./build.sh`", new("pipeline", build), noOpBuild) { Bound = 1 },
            new("the same, every output read again: `./build.sh --verify`", new("verify", build, "--verify"), noOpBuild) { Bound = 2 },
        ];
    }
}
