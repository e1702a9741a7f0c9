using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using MlPipeline.Core.Digests;
using MlPipeline.Core.Files;

namespace MlPipeline.Containers.Layouts;

/// <summary>
/// Replaces the image of a layout. Blobs are named by their content and come first; one rename of <c>index.json</c> then changes the image, so
/// a kill leaves the old image or the new one; last goes what the new one does not name.
/// </summary>
internal sealed class LayoutWriter(string folder)
{
    private const string RefName = "org.opencontainers.image.ref.name";

    private readonly OciLayout layout = new(folder);
    private readonly HashSet<string> kept = new(StringComparer.Ordinal);

    /// <summary>Links a cached blob into the layout.</summary>
    public void Link(Digest digest, string cached)
    {
        var blob = Keep(digest);
        if (FileStamp.Of(blob) is { Inode: not 0 } stamp && stamp == FileStamp.Of(cached))
            return;
        var part = AtomicFile.PartOf(blob);
        if (!HardLink.TryCreate(cached, part))
            File.Copy(cached, part);
        File.Move(part, blob, overwrite: true);
    }

    /// <summary>Writes a document as a blob.</summary>
    public OciDescriptor Write<T>(T document, JsonTypeInfo<T> type, string mediaType)
    {
        var bytes = JsonSerializer.SerializeToUtf8Bytes(document, type);
        var digest = Digest.Of(bytes);
        AtomicFile.WriteBytes(Keep(digest), bytes);
        return new OciDescriptor(mediaType, digest, bytes.Length);
    }

    /// <summary>Makes a manifest the layout's image.</summary>
    public void Publish(OciDescriptor manifest, string name)
    {
        var annotated = manifest with { Annotations = new(StringComparer.Ordinal) { [RefName] = name } };
        var index = new OciIndex { MediaType = MediaTypes.Index, Manifests = [annotated] };
        Replace(OciLayout.MarkerFile, JsonSerializer.SerializeToUtf8Bytes(new OciMarker("1.0.0"), OciJson.Default.OciMarker));
        Replace(OciLayout.IndexFile, JsonSerializer.SerializeToUtf8Bytes(index, OciJson.Default.OciIndex));
        DeleteStale();
    }

    /// <summary>Every file of the layout, ordered by path.</summary>
    public IEnumerable<string> Files() => kept.Order(StringComparer.Ordinal);

    private void Replace(string name, byte[] bytes)
    {
        var path = Path.Combine(folder, name);
        AtomicFile.WriteBytes(path, bytes);
        kept.Add(path);
    }

    private string Keep(Digest digest)
    {
        var blob = layout.BlobOf(digest);
        kept.Add(blob);
        return blob;
    }

    private void DeleteStale()
    {
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(file => !kept.Contains(file)).ToList())
            File.Delete(file);
        foreach (var other in Directory.EnumerateDirectories(folder).Where(other => Path.GetFileName(other) != "blobs").ToList())
            Directory.Delete(other, recursive: true);
    }
}
