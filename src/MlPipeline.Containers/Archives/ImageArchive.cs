using System.Text.Json;
using MlPipeline.Containers.Layouts;
using MlPipeline.Containers.Tars;
using MlPipeline.Core.Files;

namespace MlPipeline.Containers.Archives;

/// <summary>
/// An image as one tar that is an OCI layout and a docker-archive at once: Docker 20.10 and later, podman, skopeo and containerd load it.
/// The same image and tag give the same bytes.
/// </summary>
public sealed class ImageArchive
{
    private const string DockerManifest = "manifest.json";
    private const int FileMode = 0b110_100_100;
    private const int FolderMode = 0b111_101_101;

    private readonly List<ArchivePart> parts = [];

    private ImageArchive()
    {
    }

    /// <summary>Bytes of the tar.</summary>
    public long Length => parts.Sum(part => part.Length);

    /// <summary>Plans the archive of a layout; its blobs are read when the archive is.</summary>
    /// <param name="layout">The folder of the OCI layout, a full path.</param>
    /// <param name="tag">The name and tag that an engine gives the image, such as <c>credit-risk:latest</c>.</param>
    /// <exception cref="Core.Errors.UserException">The layout is damaged.</exception>
    public static ImageArchive Of(string layout, string tag)
    {
        var source = new OciLayout(layout);
        var image = source.Image();
        var manifest = source.Document(image, OciJson.Default.OciManifest);
        IReadOnlyList<ArchiveEntry> entries = [new(NameOf(manifest.Config), [tag], [.. manifest.Layers.Select(NameOf)])];
        var archive = new ImageArchive();
        archive.AddFolders();
        foreach (var blob in manifest.Layers.Append(manifest.Config).Append(image).DistinctBy(blob => blob.Digest).OrderBy(blob => blob.Digest))
            archive.AddFile(NameOf(blob), source.BlobOf(blob.Digest), blob.Size);
        archive.AddFile(OciLayout.IndexFile, Path.Combine(layout, OciLayout.IndexFile));
        archive.Add(DockerManifest, JsonSerializer.SerializeToUtf8Bytes(entries, OciJson.Default.IReadOnlyListArchiveEntry));
        archive.AddFile(OciLayout.MarkerFile, Path.Combine(layout, OciLayout.MarkerFile));
        archive.parts.Add(ArchivePart.Of(new byte[2 * TarHeader.BlockSize]));
        return archive;
    }

    /// <summary>The tar as a stream that is read as it goes, without a file of its own.</summary>
    public Stream Open() => new ArchiveStream(parts);

    /// <summary>Writes the tar: complete, or not at all.</summary>
    public void Save(string path, CancellationToken cancellation) => AtomicFile.Write(path, target =>
    {
        var buffer = new byte[1 << 20];
        using var source = Open();
        while (source.Read(buffer) is > 0 and var count)
        {
            cancellation.ThrowIfCancellationRequested();
            target.Write(buffer, 0, count);
        }
    });

    private static string NameOf(OciDescriptor blob) => $"blobs/sha256/{blob.Digest.Hex}";

    private void AddFolders()
    {
        foreach (var folder in new[] { "blobs", "blobs/sha256" })
            parts.Add(ArchivePart.Of(TarHeader.Of(TarKind.Folder, folder, FolderMode, 0)));
    }

    private void AddFile(string name, string path) => Add(name, File.ReadAllBytes(path));

    private void AddFile(string name, string path, long size)
    {
        parts.Add(ArchivePart.Of(TarHeader.Of(TarKind.File, name, FileMode, size)));
        parts.Add(new ArchivePart(size, path, null));
        Pad(size);
    }

    private void Add(string name, byte[] bytes)
    {
        parts.Add(ArchivePart.Of(TarHeader.Of(TarKind.File, name, FileMode, bytes.Length)));
        parts.Add(ArchivePart.Of(bytes));
        Pad(bytes.Length);
    }

    private void Pad(long size) => parts.Add(ArchivePart.Of(new byte[TarHeader.Padding(size)]));
}
