namespace MlPipeline.Reporting.Tests.Samples;

/// <summary>Where the repository's templates lie.</summary>
internal static class TemplatesFolder
{
    public static string Path { get; } = System.IO.Path.Combine(RootOf(AppContext.BaseDirectory), "templates");

    public static string Root => RootOf(AppContext.BaseDirectory);

    private static string RootOf(string folder) =>
        File.Exists(System.IO.Path.Combine(folder, "global.json")) ? folder : RootOf(System.IO.Path.GetDirectoryName(folder.TrimEnd('/', '\\'))!);
}
