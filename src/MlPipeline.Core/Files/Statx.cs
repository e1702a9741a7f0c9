using System.Runtime.InteropServices;

namespace MlPipeline.Core.Files;

/// <summary>Reads what <c>statx(2)</c> says of a file in one call; Linux alone has it.</summary>
internal static unsafe partial class Statx
{
    /// <summary>The folder descriptor that stands for the current one; absolute paths do not use it.</summary>
    public const int CurrentFolder = -100;

    /// <summary>Tells of a link itself instead of what it leads to.</summary>
    public const int NoFollow = 0x100;

    /// <summary>Size of the kernel's answer, in bytes.</summary>
    public const int AnswerSize = 256;

    private const int ItSelf = 0x1000;
    private const uint Wanted = 0x1 | 0x2 | 0x40 | 0x100 | 0x200;
    private const int ModeOffset = 28;
    private const int InodeOffset = 32;
    private const int SizeOffset = 40;
    private const int ModifiedOffset = 112;
    private const long TicksPerSecond = 10_000_000;
    private const int NanosecondsPerTick = 100;
    private const long UnixEpochTicks = 621_355_968_000_000_000;
    private const int TypeMask = 0xF000;
    private const int RegularFile = 0x8000;
    private const int OwnerExecutes = 0x40;

    /// <summary>The stamp of a regular file, or null when there is none.</summary>
    public static FileStamp? Of(string path) => Of(path, out _);

    /// <summary>The stamp of a regular file, or null when there is none, and whether its owner may execute it.</summary>
    public static FileStamp? Of(string path, out bool isExecutable)
    {
        var answer = stackalloc byte[AnswerSize];
        var isThere = Call(CurrentFolder, path, 0, Wanted, answer) == 0 && IsRegular(answer);
        isExecutable = isThere && IsExecutable(answer);
        return isThere ? new FileStamp(SizeOf(answer), ModifiedTicksOf(answer), InodeOf(answer)) : null;
    }

    /// <summary>The stamp of an open regular file, or null.</summary>
    public static FileStamp? OfOpen(int descriptor)
    {
        var answer = stackalloc byte[AnswerSize];
        byte noName = 0;
        return Call(descriptor, &noName, ItSelf, Wanted, answer) == 0 && IsRegular(answer)
            ? new FileStamp(SizeOf(answer), ModifiedTicksOf(answer), InodeOf(answer))
            : null;
    }

    /// <summary>Asks for a name of zero-terminated UTF-8 in an open folder, without following links; false when there is no such regular file.</summary>
    public static bool TryAsk(int folder, byte* name, byte* answer) => Call(folder, name, NoFollow, Wanted, answer) == 0 && IsRegular(answer);

    /// <summary>Bytes.</summary>
    public static long SizeOf(byte* answer) => *(long*)(answer + SizeOffset);

    /// <summary>Last write time in UTC, in units of 100 ns.</summary>
    public static long ModifiedTicksOf(byte* answer) =>
        UnixEpochTicks + (*(long*)(answer + ModifiedOffset) * TicksPerSecond) + (*(uint*)(answer + ModifiedOffset + sizeof(long)) / NanosecondsPerTick);

    /// <summary>The file's number.</summary>
    public static ulong InodeOf(byte* answer) => *(ulong*)(answer + InodeOffset);

    /// <summary>Whether the file's owner may execute it.</summary>
    public static bool IsExecutable(byte* answer) => (*(ushort*)(answer + ModeOffset) & OwnerExecutes) != 0;

    private static bool IsRegular(byte* answer) => (*(ushort*)(answer + ModeOffset) & TypeMask) == RegularFile;

    [LibraryImport("libc", EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Call(int folder, string path, int flags, uint mask, byte* answer);

    [LibraryImport("libc", EntryPoint = "statx")]
    private static partial int Call(int folder, byte* path, int flags, uint mask, byte* answer);
}
