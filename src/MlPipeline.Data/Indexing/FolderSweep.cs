using System.Runtime.InteropServices;
using MlPipeline.Core.Files;

namespace MlPipeline.Data.Indexing;

/// <summary>Holds a folder of the working tree against an index, by Linux' own calls: a list of its names, and one question a file.</summary>
internal static unsafe partial class FolderSweep
{
    private const int NameOffset = 19;

    /// <summary>Whether these calls are those of the system that we run on.</summary>
    public static bool IsPossible => OperatingSystem.IsLinux() && Environment.Is64BitProcess;

    /// <summary>Whether the folder holds just the indexed files, with the indexed stamps, and as many folders.</summary>
    public static bool Matches(string path, TreeIndex index, TreeFolder folder)
    {
        var listing = OpenFolder(path);
        if (listing == 0)
            return false;
        try
        {
            return CountOf(listing) == folder.Files + folder.Folders && AllMatch(FolderDescriptor(listing), index, folder);
        }
        finally
        {
            _ = CloseFolder(listing);
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

    private static long CountOf(nint listing)
    {
        var count = 0L;
        while (NextEntry(listing) is var entry && entry != null)
            count += IsDots(entry + NameOffset) ? 0 : 1;
        return count;
    }

    private static bool IsDots(byte* name) => name[0] == '.' && (name[1] == 0 || (name[1] == '.' && name[2] == 0));

    [LibraryImport("libc", EntryPoint = "opendir", StringMarshalling = StringMarshalling.Utf8)]
    private static partial nint OpenFolder(string path);

    [LibraryImport("libc", EntryPoint = "readdir")]
    private static partial byte* NextEntry(nint listing);

    [LibraryImport("libc", EntryPoint = "dirfd")]
    private static partial int FolderDescriptor(nint listing);

    [LibraryImport("libc", EntryPoint = "closedir")]
    private static partial int CloseFolder(nint listing);
}
