namespace MlPipeline.Core.Files;

/// <summary>What tells cheaply that a file is probably the one seen before.</summary>
/// <param name="Size">Bytes.</param>
/// <param name="ModifiedTicks">Last write time in UTC, in units of 100 ns.</param>
/// <param name="Inode">The file's number in its file system, 0 where there is none.</param>
public sealed record FileStamp(long Size, long ModifiedTicks, ulong Inode)
{
    // No kernel stamps files by a clock that ticks more slowly than every 16 ms.
    private static readonly TimeSpan FineSettling = TimeSpan.FromMilliseconds(20);

    // Some file systems keep whole seconds, one of them every other.
    private static readonly TimeSpan CoarseSettling = TimeSpan.FromSeconds(2.5);

    /// <summary>From when on a change of the file is certain to show in its stamp: a file may be changed twice within its time stamp's resolution.</summary>
    public DateTimeOffset SettledFrom =>
        new DateTimeOffset(ModifiedTicks, TimeSpan.Zero) + (ModifiedTicks % TimeSpan.TicksPerSecond == 0 ? CoarseSettling : FineSettling);

    /// <summary>The stamp of an existing file, or null.</summary>
    public static FileStamp? Of(string path) => OperatingSystem.IsLinux() ? Statx.Of(path) : OfFileInfo(new FileInfo(path));

    private static FileStamp? OfFileInfo(FileInfo file) => file.Exists ? new FileStamp(file.Length, file.LastWriteTimeUtc.Ticks, 0) : null;
}
