using MlPipeline.Core.Digests;
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
        foreach (var file in folder.EnumerateFiles("*" + Extension).Where(file => file.Name.Length > Extension.Length))
            pins.Add(file.FullName);
        foreach (var below in folder.EnumerateDirectories().Where(IsSearched))
            Collect(below, pins);
    }

    private static bool IsSearched(DirectoryInfo folder) =>
        !folder.Name.StartsWith('.') && !folder.Attributes.HasFlag(FileAttributes.ReparsePoint) && !SkippedFolders.Contains(folder.Name);
}
