namespace MlPipeline.Deployment.Processes;

/// <summary>The whole environment of a staged process: nothing of ours, so no token and no tuning.</summary>
internal static class ProcessEnvironment
{
    public static IReadOnlyDictionary<string, string> Variables(string temporaryFolder) => new SortedDictionary<string, string>(StringComparer.Ordinal)
    {
        ["DOTNET_EnableDiagnostics"] = "0",
        ["DOTNET_gcServer"] = "0",
        ["HOME"] = temporaryFolder,
        ["LANG"] = "C.UTF-8",
        ["LC_ALL"] = "C.UTF-8",
        ["TMPDIR"] = temporaryFolder,
        ["TZ"] = "UTC",
    };
}
