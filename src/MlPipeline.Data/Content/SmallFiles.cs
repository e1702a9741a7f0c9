using System.Runtime.InteropServices;
using MlPipeline.Core.Files;

namespace MlPipeline.Data.Content;

/// <summary>
/// Reads and writes whole small files by the fewest calls of Linux: where there are very many of them, .NET's own handles, with their locks and
/// questions, take several times as long. Whatever does not go well is left to those, which also tell why.
/// </summary>
internal static unsafe partial class SmallFiles
{
    private const int ReadOnly = 0x80000;
    private const int ReadWriteNew = 0x80000 | 0x2 | 0x40 | 0x80;
    private const int UsualMode = 0x1B6;

    /// <summary>Reads a file that is shorter than the buffer; gives its length, or -1 when that cannot be done.</summary>
    public static int TryRead(string path, Span<byte> buffer)
    {
        if (!OperatingSystem.IsLinux())
            return -1;
        var file = Open(path, ReadOnly, 0);
        if (file < 0)
            return -1;
        fixed (byte* start = buffer)
        {
            // One byte of room left over is the usual case: there was no more. Any other short answer is asked about.
            var length = ReadAt(file, start, (nuint)buffer.Length, 0);
            var rest = length >= 0 && length < buffer.Length - 1 ? ReadAt(file, start + length, (nuint)(buffer.Length - length), length) : 0;
            _ = Close(file);
            return length < 0 || rest != 0 || length == buffer.Length ? -1 : (int)length;
        }
    }

    /// <summary>Writes a new file and reads it back; false, and no file of ours, when that cannot be done or other bytes come back.</summary>
    public static bool TryWrite(string path, ReadOnlySpan<byte> bytes, Span<byte> spare) => TryWrite(path, bytes, spare, asksStamp: false, out _);

    /// <summary>As above, and gives the file's stamp; null when that cannot be done.</summary>
    public static FileStamp? TryPlace(string path, ReadOnlySpan<byte> bytes, Span<byte> spare) =>
        TryWrite(path, bytes, spare, asksStamp: true, out var stamp) ? stamp : null;

    private static bool TryWrite(string path, ReadOnlySpan<byte> bytes, Span<byte> spare, bool asksStamp, out FileStamp? stamp)
    {
        stamp = null;
        var file = OperatingSystem.IsLinux() ? Open(path, ReadWriteNew, UsualMode) : -1;
        if (file < 0)
            return false;
        var isRight = WriteAndReadBack(file, bytes, spare[..bytes.Length]) && bytes.SequenceEqual(spare[..bytes.Length]);
        stamp = isRight && asksStamp ? Statx.OfOpen(file) : null;
        if (Close(file) == 0 && isRight && (!asksStamp || stamp?.Size == bytes.Length))
            return true;
        File.Delete(path);
        return false;
    }

    private static bool WriteAndReadBack(int file, ReadOnlySpan<byte> bytes, Span<byte> back)
    {
        fixed (byte* from = bytes)
        fixed (byte* to = back)
            return WriteAt(file, from, (nuint)bytes.Length, 0) == bytes.Length && ReadAt(file, to, (nuint)back.Length, 0) == back.Length;
    }

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags, int mode);

    [LibraryImport("libc", EntryPoint = "pread64")]
    private static partial nint ReadAt(int file, byte* to, nuint length, long offset);

    [LibraryImport("libc", EntryPoint = "pwrite64")]
    private static partial nint WriteAt(int file, byte* from, nuint length, long offset);

    [LibraryImport("libc", EntryPoint = "close")]
    private static partial int Close(int file);
}
