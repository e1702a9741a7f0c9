using MlPipeline.Core.Errors;
using MlPipeline.Data.Pins;

namespace MlPipeline.Data.Collecting;

/// <summary>Finds what every pin and <c>dvc.lock</c> of a working tree names, tracked or not, wherever it lies.</summary>
internal static class WorkingPins
{
    /// <summary>The name of the file in which DVC keeps what its stages made.</summary>
    public const string LockFile = "dvc.lock";

    private static readonly string[] SkippedFolders = [".git", ".dvc"];

    /// <summary>The digests in a folder and below it, and where they stand. Links to folders are not followed, and pinned directories hold no pins.</summary>
    /// <exception cref="UserException">A folder or a pin cannot be read.</exception>
    public static IEnumerable<PinnedName> Below(string folder)
    {
        var waiting = new Stack<DirectoryInfo>([new DirectoryInfo(folder)]);
        while (waiting.TryPop(out var next))
        {
            var here = Read(next, () => next.EnumerateFileSystemInfos().ToList());
            var files = here.Where(entry => !IsFolder(entry) && IsPin(entry.Name)).ToList();
            foreach (var below in here.OfType<DirectoryInfo>().Where(below => IsSearched(below, files)))
                waiting.Push(below);
            foreach (var file in files)
            {
                foreach (var digest in Read(file, () => DigestsIn(file.FullName)))
                    yield return new PinnedName(digest, file.FullName);
            }
        }
    }

    private static bool IsFolder(FileSystemInfo entry) => entry.Attributes.HasFlag(FileAttributes.Directory);

    private static bool IsPin(string name) => name == LockFile || name.EndsWith(PinFiles.Extension, StringComparison.Ordinal);

    private static bool IsSearched(DirectoryInfo folder, List<FileSystemInfo> files) =>
        !folder.Attributes.HasFlag(FileAttributes.ReparsePoint)
        && !SkippedFolders.Contains(folder.Name)
        && !files.Exists(file => file.Name == folder.Name + PinFiles.Extension);

    private static List<string> DigestsIn(string file)
    {
        try
        {
            return [.. File.ReadLines(file).SelectMany(PinnedNames.In)];
        }
        catch (Exception fault) when (fault is FileNotFoundException or DirectoryNotFoundException)
        {
            // A link to nothing names nothing.
            return [];
        }
    }

    private static T Read<T>(FileSystemInfo place, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new UserException(
                new UserFault("Which data is pinned here cannot be read", "make it readable, or move it out of the repository; nothing was removed")
                {
                    Place = place.FullName,
                    Actual = fault.Message,
                },
                fault);
        }
    }
}
