using System.Formats.Tar;
using System.IO.Compression;
using MlPipeline.Containers.Files;
using MlPipeline.Containers.Layers;
using MlPipeline.Containers.Layouts;
using MlPipeline.Core.Files;
using MlPipeline.Core.Manifests;

namespace MlPipeline.Containers.Unpacking;

/// <summary>Unpacks an image's application and model, without its base, so that a process can be started from the very files of the image.</summary>
public static class ImageUnpacker
{
    private const int BufferSize = 1 << 17;
    private const UnixFileMode Allowed = (UnixFileMode)0b111_101_101;

    /// <summary>
    /// Unpacks every layer above the base. Digests are verified while the layers are read; the folder appears only when all of them held.
    /// </summary>
    /// <exception cref="Core.Errors.UserException">A layer is not what its digest says, or holds what may not be unpacked.</exception>
    public static void Unpack(UnpackRequest request, CancellationToken cancellation)
    {
        var layout = new OciLayout(request.Layout);
        var folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(request.Folder));
        AtomicFile.DeleteParts(Path.GetDirectoryName(folder)!);
        var part = AtomicFile.PartOf(folder);
        try
        {
            Directory.CreateDirectory(part);
            foreach (var layer in request.Image.Layers.Where(layer => layer.Name != LayerNames.Base))
                Unpack(layout.BlobOf(layer.Digest), layer, part, cancellation);
            if (Directory.Exists(folder))
                Directory.Delete(folder, recursive: true);
            Directory.Move(part, folder);
        }
        finally
        {
            if (Directory.Exists(part))
                Directory.Delete(part, recursive: true);
        }
    }

    private static void Unpack(string blob, ImageLayer layer, string folder, CancellationToken cancellation)
    {
        if (!File.Exists(blob))
            throw OciLayout.Fault($"The blob of layer '{layer.Name}' is missing", blob);
        try
        {
            using var stored = new DigestStream(new FileStream(blob, FileMode.Open, FileAccess.Read, FileShare.Read, BufferSize, FileOptions.SequentialScan), layer.Size);
            using var tar = new DigestStream(new GZipStream(stored, CompressionMode.Decompress), layer.UncompressedSize);
            foreach (var (entry, path) in TarEntries.Read(new BufferedStream(tar, BufferSize), cancellation))
                Write(entry, path, folder);
            stored.CopyTo(Stream.Null);
            if (stored.Digest() != layer.Digest || tar.Digest() != layer.DiffId)
                throw OciLayout.Fault($"The blob of layer '{layer.Name}' is not what its digest says", blob);
        }
        catch (Exception fault) when (fault is InvalidDataException or EndOfStreamException or FormatException)
        {
            throw OciLayout.Fault($"Layer '{layer.Name}' cannot be unpacked", blob, fault);
        }
    }

    // Links are never made, so that no later entry can be led through one.
    private static void Write(TarEntry entry, string path, string folder)
    {
        var target = Path.Combine(folder, path);
        if (entry.EntryType == TarEntryType.Directory)
        {
            Directory.CreateDirectory(target);
            return;
        }

        if (entry.EntryType is not (TarEntryType.RegularFile or TarEntryType.V7RegularFile))
            throw new InvalidDataException($"'{entry.Name}' is a {entry.EntryType}; layers above the base hold files and folders alone.");
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, BufferSize = 0 };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = (entry.Mode & Allowed) | UnixFileMode.UserWrite;
        using var file = new FileStream(target, options);
        entry.DataStream?.CopyTo(file, BufferSize);
    }
}
