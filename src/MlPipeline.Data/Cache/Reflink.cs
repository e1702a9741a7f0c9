using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace MlPipeline.Data.Cache;

/// <summary>Makes copies that share their blocks with the original until one of the two is written.</summary>
internal static partial class Reflink
{
    // FICLONE of linux/fs.h.
    private const nuint CloneFile = 0x4004_9409;

    /// <summary>Makes a new file that shares the other's blocks; false, and no file, where the file system cannot.</summary>
    public static bool TryCreate(string source, string target)
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

    [LibraryImport("libc", EntryPoint = "ioctl")]
    private static partial int Control(SafeFileHandle target, nuint request, SafeFileHandle source);
}
