using System.Runtime.InteropServices;

namespace MlPipeline.Core.Files;

/// <summary>Reads inode numbers through <c>statx(2)</c>; elsewhere than on Linux there is none.</summary>
internal static partial class InodeNumber
{
    private const int CurrentFolder = -100;
    private const uint WantInode = 0x100;
    private const int BufferSize = 256;
    private const int InodeOffset = 32;

    public static unsafe ulong Of(string path)
    {
        if (!OperatingSystem.IsLinux())
            return 0;
        var buffer = stackalloc byte[BufferSize];
        return Statx(CurrentFolder, path, 0, WantInode, buffer) == 0 ? *(ulong*)(buffer + InodeOffset) : 0;
    }

    [LibraryImport("libc", EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8)]
    private static unsafe partial int Statx(int folder, string path, int flags, uint mask, byte* buffer);
}
