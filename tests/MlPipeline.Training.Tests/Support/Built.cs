using System.Reflection;

namespace MlPipeline.Training.Tests.Support;

/// <summary>What the build put where.</summary>
internal static class Built
{
    public static string Repository => Path.GetFullPath(Metadata("Repository"));

    /// <summary>The sample model's executable of a variant's name.</summary>
    public static string Executable(string variant) =>
        Path.Combine(Path.GetFullPath(Metadata("SampleModels")), variant + (OperatingSystem.IsWindows() ? ".exe" : ""));

    private static string Metadata(string key) =>
        typeof(Built).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
}
