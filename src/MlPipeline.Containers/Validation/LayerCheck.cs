using System.Formats.Tar;
using System.IO.Compression;
using MlPipeline.Containers.Bases;
using MlPipeline.Containers.Files;
using MlPipeline.Containers.Layers;
using MlPipeline.Containers.Layouts;
using MlPipeline.Containers.Unpacking;
using MlPipeline.Core.Digests;
using MlPipeline.Core.Manifests;
using MlPipeline.Core.Models;

namespace MlPipeline.Containers.Validation;

/// <summary>Reads a layer once: both digests, both sizes, every entry; unpacked on the way where a target is given.</summary>
internal static class LayerCheck
{
    private const string ModelPath = $"{ApplicationLayers.ModelFolder}/{ServedModel.ArchiveName}";
    private const int BufferSize = 1 << 17;
    private const int ElfMagicSize = 4;

    public static CheckedLayer Check(string blob, ImageLayer layer, UnpackTarget? target, CancellationToken cancellation)
    {
        if (!File.Exists(blob))
            throw OciLayout.Fault($"The blob of layer '{layer.Name}' is missing", blob);
        try
        {
            using var stored = new DigestStream(new FileStream(blob, FileMode.Open, FileAccess.Read, FileShare.Read, BufferSize, FileOptions.SequentialScan), layer.Size);
            using var tar = new DigestStream(new GZipStream(stored, CompressionMode.Decompress), layer.UncompressedSize);
            var read = Read(layer, TarEntries.Read(new BufferedStream(tar, BufferSize), cancellation), target);
            stored.CopyTo(Stream.Null);
            if (stored.Passed != layer.Size || stored.Digest() != layer.Digest || tar.Passed != layer.UncompressedSize || tar.Digest() != layer.DiffId)
                throw OciLayout.Fault($"The blob of layer '{layer.Name}' is not what its digest says", blob);
            return read;
        }
        catch (Exception fault) when (fault is InvalidDataException or EndOfStreamException or FormatException)
        {
            throw OciLayout.Fault($"The blob of layer '{layer.Name}' is not what its digest says", blob, fault);
        }
    }

    private static CheckedLayer Read(ImageLayer layer, IEnumerable<(TarEntry Entry, string Path)> entries, UnpackTarget? target)
    {
        var files = new Dictionary<string, string?>(StringComparer.Ordinal);
        var libraries = new Dictionary<string, ElfFile>(StringComparer.Ordinal);
        Digest? model = null;
        foreach (var (entry, path) in entries)
        {
            files[path] = entry.EntryType == TarEntryType.SymbolicLink ? entry.LinkName : null;
            using var content = target is null ? entry.DataStream : target.Write(entry, path);
            if (path == ModelPath && content is not null)
                model = Digest.Of(content);
            else if (content is not null && Elf(content) is { } elf)
                libraries[path] = elf;
        }

        return new CheckedLayer(layer, files, libraries, model);
    }

    private static ElfFile? Elf(Stream content)
    {
        Span<byte> magic = stackalloc byte[ElfMagicSize];
        if (content.ReadAtLeast(magic, ElfMagicSize, throwOnEndOfStream: false) < ElfMagicSize || !magic.SequenceEqual("\u007fELF"u8))
            return null;
        if (content.CanSeek)
        {
            content.Position = 0;
            return ElfFile.Read(content);
        }

        var file = new MemoryStream((int)Math.Min(content.Length, Array.MaxLength));
        file.Write(magic);
        content.CopyTo(file);
        file.Position = 0;
        return ElfFile.Read(file);
    }
}
