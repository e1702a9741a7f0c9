using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace MlPipeline.Data.Cache;

/// <summary>Makes files that share another one's blocks.</summary>
internal static partial class FileLinks
{
    // FICLONE of linux/fs.h.
    private const nuint CloneFile = 0x4004_9409;

    /// <summary>Makes a new file that shares the other's blocks; false, and no file, where the file system cannot.</summary>
    public static bool TryReflink(string source, string target)
    {
        if (!OperatingSystem.IsLinux())
            return false;
        bool isCloned;
        using (var from = File.OpenHandle(source))
        using (var to = File.OpenHandle(target, FileMode.CreateNew, FileAccess.Write))
            isCloned = Control(to, CloneFile, from) == 0;
        if (!isCloned)
            File.Delete(target);
        return isCloned;
    }

    /// <summary>Gives a file a second name; false where the file system cannot, or the two lie on different ones.</summary>
    public static bool TryHardLink(string source, string target) => !OperatingSystem.IsWindows() && Link(source, target) == 0;

    [LibraryImport("libc", EntryPoint = "ioctl", SetLastError = true)]
    private static partial int Control(SafeFileHandle target, nuint request, SafeFileHandle source);

    [LibraryImport("libc", EntryPoint = "link", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    private static partial int Link(string source, string target);
}
