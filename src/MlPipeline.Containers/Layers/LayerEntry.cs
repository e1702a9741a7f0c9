using MlPipeline.Containers.Tars;
using MlPipeline.Core.Digests;

namespace MlPipeline.Containers.Layers;

/// <summary>A file, folder or link as it will stand in a layer.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Path">In the image, with <c>/</c> and without a leading one.</param>
/// <param name="Mode">Its permissions.</param>
internal sealed record LayerEntry(TarKind Kind, string Path, int Mode)
{
    /// <summary>A file's digest.</summary>
    public Digest? Digest { get; init; }

    /// <summary>A file's bytes.</summary>
    public long Size { get; init; }

    /// <summary>Where a link points to.</summary>
    public string Target { get; init; } = "";

    /// <summary>Where the file's bytes are, when they are in a file.</summary>
    public string? Source { get; init; }

    /// <summary>The file's bytes, when they are in no file.</summary>
    public byte[]? Content { get; init; }

    public static LayerEntry Folder(string path, int mode = LayerMode.Folder) => new(TarKind.Folder, path, mode);

    public static LayerEntry Link(string path, string target) => new(TarKind.Link, path, LayerMode.Link) { Target = target };

    public static LayerEntry Text(string path, string text) => Bytes(path, System.Text.Encoding.UTF8.GetBytes(text));

    public static LayerEntry Bytes(string path, byte[] content) => new(TarKind.File, path, LayerMode.Plain)
    {
        Digest = Core.Digests.Digest.Of(content),
        Size = content.Length,
        Content = content,
    };

    public static LayerEntry File(string path, string source, long size, Digest digest, int mode = LayerMode.Plain) =>
        new(TarKind.File, path, mode) { Source = source, Size = size, Digest = digest };

    public Stream Open() => Content is { } bytes
        ? new MemoryStream(bytes, writable: false)
        : new FileStream(Source!, FileMode.Open, FileAccess.Read, FileShare.Read, 1, FileOptions.SequentialScan);
}
