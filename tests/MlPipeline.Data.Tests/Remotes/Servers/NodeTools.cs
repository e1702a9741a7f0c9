namespace MlPipeline.Data.Tests.Remotes.Servers;

/// <summary>The packages of <c>tests/tools</c>, where they are installed: there, or in the folder that <c>MLPIPELINE_NODE_TOOLS</c> names.</summary>
internal static class NodeTools
{
    public const string Reason = "the packages of tests/tools are not installed: npm ci in a copy of that folder, named by MLPIPELINE_NODE_TOOLS";

    private static readonly string Folder = Environment.GetEnvironmentVariable("MLPIPELINE_NODE_TOOLS") is { Length: > 0 } named
        ? named
        : Path.Combine(RootOf(AppContext.BaseDirectory), "tests", "tools");

    /// <summary>Whether a package is there.</summary>
    public static bool Has(string package) => Directory.Exists(PathOf(package));

    /// <summary>A file or folder of the installed packages.</summary>
    public static string PathOf(string path) => Path.Combine(Folder, "node_modules", path);

    private static string RootOf(string folder) =>
        File.Exists(Path.Combine(folder, "global.json")) ? folder : RootOf(Path.GetDirectoryName(folder.TrimEnd('/', '\\'))!);
}
