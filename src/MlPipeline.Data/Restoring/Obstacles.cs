using MlPipeline.Core.Errors;
using MlPipeline.Core.Files;

namespace MlPipeline.Data.Restoring;

/// <summary>What may stand where a pin's files belong.</summary>
internal static class Obstacles
{
    /// <summary>Refuses links to folders on the way, folders in the place of files, and what is neither.</summary>
    /// <exception cref="UserException">Something is in the way.</exception>
    public static void Refuse(PinnedContent content)
    {
        var pinFolder = Path.GetDirectoryName(content.Pin.File)!;
        var seen = new HashSet<string>(StringComparer.Ordinal) { pinFolder };
        if (content.Pin.IsDirectory)
            RefuseOnTheWay(content.Pin.Target, seen);
        if (content.Pin.IsDirectory && !Directory.Exists(content.Pin.Target))
            return;
        foreach (var folder in content.Files.Select(file => Path.GetDirectoryName(file.Target)!).Distinct(StringComparer.Ordinal))
            RefuseOnTheWay(folder, seen);
        foreach (var file in content.Files.Where(file => FileStamp.Of(file.Target) is null && Path.Exists(file.Target)))
            throw LocalChanges.InTheWay(file.Target, "a file");
    }

    /// <summary>Whether anything at all stands at a path, a broken link included.</summary>
    public static bool IsSomethingAt(string path) => Path.Exists(path) || new FileInfo(path).LinkTarget is not null;

    private static void RefuseOnTheWay(string folder, HashSet<string> seen)
    {
        for (var above = folder; seen.Add(above); above = Path.GetDirectoryName(above)!)
        {
            var there = new DirectoryInfo(above);
            if (there.LinkTarget is not null || File.Exists(above))
                throw LocalChanges.InTheWay(above, "a folder that is no link");
        }
    }
}
