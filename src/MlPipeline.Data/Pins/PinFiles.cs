using MlPipeline.Core.Digests;
using MlPipeline.Core.Errors;
using MlPipeline.Core.Steps;

namespace MlPipeline.Data.Pins;

/// <summary>Finds pins: the <c>.dvc</c> files of a folder.</summary>
public static class PinFiles
{
    /// <summary>A pin file's extension.</summary>
    public const string Extension = ".dvc";

    // Build outputs may hold copies of pins; version control and DVC keep files of their own.
    private static readonly string[] SkippedFolders = ["bin", "obj", "output"];

    /// <summary>The full paths of the pins in a folder and below it, ordinally sorted; nothing when there is no folder. Links are not followed.</summary>
    public static IReadOnlyList<string> Below(string folder)
    {
        var pins = new List<string>();
        if (Directory.Exists(folder))
            Collect(new DirectoryInfo(Path.GetFullPath(folder)), pins);
        pins.Sort(StringComparer.Ordinal);
        return pins;
    }

    /// <summary>The pin that pins a path, and the path within it: empty for all that it pins, else a part of a pinned directory.</summary>
    /// <param name="root">The repository's root.</param>
    /// <param name="path">The path, below the root; relative ones start there. The pin file itself will do as well.</param>
    /// <exception cref="UserException">No pin pins it.</exception>
    public static (string PinFile, string Inner) Find(string root, string path)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path, root));
        if (full.EndsWith(Extension, StringComparison.Ordinal) && File.Exists(full))
            return (full, "");
        for (var above = full; above is not null && above.Length > root.Length; above = Path.GetDirectoryName(above))
        {
            if (File.Exists(above + Extension))
                return (above + Extension, above == full ? "" : PinPaths.Relative(above, full));
        }

        throw new UserException(new UserFault("Nothing pins this path", "pass a path that has a .dvc file beside it, or that lies in a pinned directory") { Place = full });
    }

    /// <summary>The digest of each pin file by its path relative to the root: what a restore depends on.</summary>
    public static StepInputs Inputs(string root, IEnumerable<string> pinFiles)
    {
        var inputs = new StepInputs();
        foreach (var pin in pinFiles)
            inputs[PinPaths.Relative(root, pin)] = Digest.OfFile(pin).ToString();
        return inputs;
    }

    private static void Collect(DirectoryInfo folder, List<string> pins)
    {
        var here = folder.EnumerateFiles("*" + Extension).Where(file => file.Name.Length > Extension.Length).Select(file => file.FullName).ToHashSet(StringComparer.Ordinal);
        pins.AddRange(here);
        // A pinned directory, which may hold very many files, holds no pins.
        foreach (var below in folder.EnumerateDirectories().Where(below => IsSearched(below) && !here.Contains(below.FullName + Extension)))
            Collect(below, pins);
    }

    /// <summary>The first folder on a relative path in which no pins are looked for, or null.</summary>
    internal static string? SkippedFolderIn(string path) => path.Split('/')[..^1].FirstOrDefault(IsSkipped);

    private static bool IsSearched(DirectoryInfo folder) => !IsSkipped(folder.Name) && !folder.Attributes.HasFlag(FileAttributes.ReparsePoint);

    private static bool IsSkipped(string folder) => folder.StartsWith('.') || SkippedFolders.Contains(folder);
}
