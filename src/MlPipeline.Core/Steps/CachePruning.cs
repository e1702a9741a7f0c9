using System.Text.Json;
using MlPipeline.Core.Files;

namespace MlPipeline.Core.Steps;

/// <summary>Forgets results that nobody asked for in a long while, and the files that only they had.</summary>
/// <param name="folder">The cache's folder.</param>
/// <param name="clock">Tells how old a result is.</param>
public sealed class CachePruning(string folder, TimeProvider clock)
{
    /// <summary>How long a result is kept after it was made or last taken.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    private static readonly TimeSpan Pause = TimeSpan.FromDays(1);

    private string Stamp => Path.Combine(folder, "pruned");

    /// <summary>Prunes, unless that was done within a day. What another build writes meanwhile may go with it, and is then made again.</summary>
    public void RunDaily()
    {
        var now = clock.GetUtcNow().UtcDateTime;
        if (!Directory.Exists(folder) || (File.Exists(Stamp) && now - File.GetLastWriteTimeUtc(Stamp) < Pause))
            return;
        try
        {
            AtomicFile.WriteText(Stamp, "");
            Run(now);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // Tomorrow, or by whom the folder belongs to.
        }
    }

    private void Run(DateTime now)
    {
        var entries = FilesBelow("steps").ToLookup(entry => now - File.GetLastWriteTimeUtc(entry) > Kept);
        foreach (var old in entries[true])
            File.Delete(old);
        var needed = entries[false].SelectMany(FilesOf).ToHashSet(StringComparer.Ordinal);
        foreach (var file in FilesBelow("files").Where(file => now - File.GetLastWriteTimeUtc(file) > Pause && !needed.Contains(DigitsOf(file))))
            File.Delete(file);
    }

    private IEnumerable<string> FilesBelow(string part) =>
        Directory.Exists(Path.Combine(folder, part)) ? Directory.EnumerateFiles(Path.Combine(folder, part), "*", SearchOption.AllDirectories) : [];

    private static string DigitsOf(string file) => Path.GetFileName(Path.GetDirectoryName(file)) + Path.GetFileNameWithoutExtension(file);

    // The digests of a manifest's outputs, whatever else it holds; an entry that is none needs no file.
    private static IReadOnlyList<string> FilesOf(string entry)
    {
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(entry));
            return [.. json.RootElement.GetProperty("outputs").EnumerateArray().Select(output => output.GetProperty("digest").GetString() ?? "").Select(digest => digest.Split(':')[^1])];
        }
        catch (Exception fault) when (fault is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return [];
        }
    }
}
