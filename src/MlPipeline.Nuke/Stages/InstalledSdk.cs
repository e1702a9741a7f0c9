using System.Text.Json;

namespace MlPipeline.Nuke.Stages;

/// <summary>Which SDK <c>dotnet</c> will choose, told from the folders beside the running host: asking it would take longer than all other checks.</summary>
internal static class InstalledSdk
{
    private const string Unknown = "unknown";

    private static readonly JsonDocumentOptions AsTheHostReads = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <summary>The highest installed version of global.json's band, or <c>unknown</c> where the host cannot be found.</summary>
    public static string Version(string root) => Version(root, Path.GetDirectoryName(Environment.ProcessPath));

    internal static string Version(string root, string? hostFolder)
    {
        var folder = hostFolder is null ? null : Path.Combine(hostFolder, "sdk");
        return folder is null || !Directory.Exists(folder)
            ? Unknown
            : Directory.EnumerateDirectories(folder)
                .Select(Path.GetFileName)
                .Where(name => name!.StartsWith(Band(root), StringComparison.Ordinal) && System.Version.TryParse(name, out _))
                .MaxBy(name => System.Version.Parse(name!)) ?? Unknown;
    }

    private static string Band(string root)
    {
        var file = Path.Combine(root, "global.json");
        if (!File.Exists(file))
            return "";
        using var document = JsonDocument.Parse(File.ReadAllBytes(file), AsTheHostReads);
        return document.RootElement.TryGetProperty("sdk", out var sdk) && sdk.TryGetProperty("version", out var version)
            ? string.Join('.', version.GetString()!.Split('.').Take(2)) + "."
            : "";
    }
}
