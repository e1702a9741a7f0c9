namespace MlPipeline.Nuke.Testing;

/// <summary>Tests to be run.</summary>
/// <param name="SolutionFile">The solution whose test projects run.</param>
/// <param name="Locked">Whether packages must be exactly those of the lock files.</param>
public sealed record TestRequest(string SolutionFile, bool Locked)
{
    /// <summary>The build configuration.</summary>
    public string Configuration { get; init; } = "Debug";

    /// <summary>More arguments for <c>dotnet test</c>.</summary>
    public IReadOnlyList<string> Arguments { get; init; } = [];
}
