namespace MlPipeline.Core.Files;

/// <summary>What tells cheaply that a file is probably the one seen before.</summary>
/// <param name="Size">Bytes.</param>
/// <param name="ModifiedTicks">Last write time in UTC, in units of 100 ns.</param>
/// <param name="Inode">The file's number in its file system, 0 where there is none.</param>
public sealed record FileStamp(long Size, long ModifiedTicks, ulong Inode)
{
    /// <summary>The stamp of an existing file, or null.</summary>
    public static FileStamp? Of(string path)
    {
        var file = new FileInfo(path);
        return file.Exists ? new FileStamp(file.Length, file.LastWriteTimeUtc.Ticks, InodeNumber.Of(path)) : null;
    }
}
