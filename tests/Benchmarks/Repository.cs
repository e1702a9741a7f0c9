namespace MlPipeline.Benchmarks;

/// <summary>Finds the repository that the benchmarks lie in.</summary>
internal static class Repository
{
    public static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "MlPipeline.sln")))
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The benchmarks do not lie in the repository.");
        return folder;
    }
}
