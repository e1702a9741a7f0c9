namespace MlPipeline.Benchmarks;

/// <summary>How long a developer waits when nothing changed.</summary>
internal static class StartComparisons
{
    public static IReadOnlyList<Comparison> Of(string root)
    {
        var build = Path.Combine(root, "build.sh");
        var noOpBuild = Timed.Command(
            "`dotnet build` of the build alone", "dotnet", "build", Path.Combine(root, "build", "_build.csproj"), "-c", "Release", "-nologo", "-p:PipelineEngine=bundled");
        return
        [
            new("start, nothing changed: `./build.sh --help`", Timed.Command("start", build, "--help"), noOpBuild) { Bound = Bound.Of(1) },
            new("up to the verdict, nothing changed: `./build.sh Gate Report`", Timed.Command("verdict", build, "Gate", "Report"), noOpBuild) { Bound = Bound.Of(1) },
            new("the same, every output read again: `./build.sh Gate Report --verify`", Timed.Command("verify", build, "Gate", "Report", "--verify"), noOpBuild) { Bound = Bound.Of(2) },
            new("whole pipeline, nothing changed, staged and tested anew: `./build.sh`", Timed.Command("pipeline", build), noOpBuild) { Bound = Bound.Of(3) },
        ];
    }
}
