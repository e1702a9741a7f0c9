using MlPipeline.Core.Files;

namespace MlPipeline.Data.Pinning;

/// <summary>Keeps pinned data out of version control, by the line that DVC writes.</summary>
internal static class GitIgnore
{
    private const string MetaCharacters = "[]!*#?";

    /// <summary>Adds <c>/name</c> to the folder's <c>.gitignore</c>, unless it is there.</summary>
    public static void Add(string folder, string name)
    {
        var file = Path.Combine(folder, ".gitignore");
        var text = File.Exists(file) ? File.ReadAllText(file) : "";
        var entry = "/" + string.Concat(name.Select(unit => MetaCharacters.Contains(unit, StringComparison.Ordinal) ? $"\\{unit}" : unit.ToString()));
        if (!text.Split('\n').Any(line => line.TrimEnd('\r') == entry))
            AtomicFile.WriteText(file, text + (text.Length == 0 || text.EndsWith('\n') ? "" : "\n") + entry + "\n");
    }
}
