namespace MlPipeline.Containers.Archives;

/// <summary>A stretch of an archive: a file's bytes, or bytes at hand.</summary>
internal sealed record ArchivePart(long Length, string? Path, byte[]? Bytes)
{
    public static ArchivePart Of(byte[] bytes) => new(bytes.Length, null, bytes);

    public Stream Open() => Bytes is { } bytes
        ? new MemoryStream(bytes, writable: false)
        : new FileStream(Path!, FileMode.Open, FileAccess.Read, FileShare.Read, 1, FileOptions.SequentialScan);
}
