using MlPipeline.Core.Files;
using MlPipeline.Data.Content;

namespace MlPipeline.Data.Indexing;

/// <summary>Holds a folder of the working tree against an index, by Linux' own calls: a list of its names, and one question a file.</summary>
internal static unsafe class FolderSweep
{
    /// <summary>Whether the folder holds just the indexed files, with the indexed stamps, and as many folders.</summary>
    public static bool Matches(string path, TreeIndex index, TreeFolder folder)
    {
        using var listing = DirectoryStream.TryOpen(path);
        try
        {
            return listing is not null && CountOf(listing) == folder.Files + folder.Folders && AllMatch(listing.Descriptor, index, folder);
        }
        catch (IOException)
        {
            // Whoever then looks more closely will say why.
            return false;
        }
    }

    private static bool AllMatch(int descriptor, TreeIndex index, TreeFolder folder)
    {
        var answer = stackalloc byte[Statx.AnswerSize];
        fixed (byte* names = index.Names)
        {
            foreach (ref readonly var file in index.Files.Slice(folder.FirstFile, folder.Files))
            {
                if (!file.IsSettled
                    || !Statx.TryAsk(descriptor, names + file.Name, answer)
                    || Statx.SizeOf(answer) != file.Size
                    || Statx.ModifiedTicksOf(answer) != file.ModifiedTicks
                    || Statx.InodeOf(answer) != file.Inode
                    || (file.IsExecutable && !Statx.IsExecutable(answer)))
                    return false;
            }
        }

        return true;
    }

    private static long CountOf(DirectoryStream listing)
    {
        var count = 0L;
        while (listing.MoveNext())
            count++;
        return count;
    }
}
