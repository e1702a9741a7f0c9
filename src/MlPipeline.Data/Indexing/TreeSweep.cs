using MlPipeline.Core.Files;
using MlPipeline.Data.Content;

namespace MlPipeline.Data.Indexing;

/// <summary>Looks whether a directory still is as its index says, without reading any file.</summary>
internal static class TreeSweep
{
    /// <summary>Whether every file has its stamp and nothing else lies there. A link to a folder never matches.</summary>
    public static bool Matches(string directory, TreeIndex index, int workers)
    {
        var matches = true;
        Parallel.For(0, index.Folders.Length, new ParallelOptions { MaxDegreeOfParallelism = workers }, (position, loop) =>
        {
            if (Matches(directory, index, index.Folders[position]))
                return;
            Volatile.Write(ref matches, false);
            loop.Stop();
        });
        return matches;
    }

    private static bool Matches(string directory, TreeIndex index, TreeFolder folder)
    {
        var path = Path.Combine(directory, index.NameAt(folder.Name));
        if (new DirectoryInfo(path).LinkTarget is not null)
            return false;
        return DirectoryStream.IsPossible ? FolderSweep.Matches(path, index, folder) : MatchesAnywhere(path, index, folder);
    }

    private static bool MatchesAnywhere(string path, TreeIndex index, TreeFolder folder)
    {
        if (!Directory.Exists(path) || Directory.EnumerateFileSystemEntries(path).Count() != folder.Files + folder.Folders)
            return false;
        foreach (ref readonly var file in index.Files.Slice(folder.FirstFile, folder.Files))
        {
            if (!file.IsSettled || FileStamp.Of(Path.Combine(path, index.NameAt(file.Name))) != file.Stamp)
                return false;
        }

        return true;
    }
}
