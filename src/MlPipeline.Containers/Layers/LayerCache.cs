using System.Text.Json;
using MlPipeline.Core.Digests;
using MlPipeline.Core.Files;
using MlPipeline.Core.Json;
using MlPipeline.Core.Manifests;

namespace MlPipeline.Containers.Layers;

/// <summary>
/// Layers by the digest of what they hold: <c>&lt;key&gt;.json</c> says which blob it is, <c>blobs/&lt;digest&gt;</c> is the blob. Blobs are
/// read-only and hard-linked into image layouts; one that no longer looks as it did when it was written is discarded and made again.
/// </summary>
internal sealed class LayerCache(string folder, TimeProvider clock)
{
    private const int KeptEntries = 48;
    private const UnixFileMode ReadOnly = UnixFileMode.UserRead | UnixFileMode.GroupRead | UnixFileMode.OtherRead;

    private readonly string blobs = Path.Combine(folder, "blobs");

    /// <summary>Where a blob is, when it is there.</summary>
    public string BlobOf(Digest digest) => Path.Combine(blobs, digest.Hex);

    /// <summary>The layer of a key, or null.</summary>
    public ImageLayer? Find(Digest key, bool verify)
    {
        var file = RecordOf(key);
        if (Read(file) is not { } cached || !cached.Holds(BlobOf(cached.Layer.Digest), verify))
            return null;
        File.SetLastWriteTimeUtc(file, clock.GetUtcNow().UtcDateTime);
        return cached.Layer;
    }

    /// <summary>Stores a blob that is being written: complete, or not at all.</summary>
    public ImageLayer Store(Digest key, Func<Stream, ImageLayer> write)
    {
        AtomicFile.DeleteParts(blobs);
        var part = AtomicFile.PartOf(Path.Combine(blobs, key.Hex));
        try
        {
            ImageLayer layer;
            using (var stream = new FileStream(part, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1))
                layer = write(stream);
            Put(part, key, layer);
            return layer;
        }
        finally
        {
            File.Delete(part);
        }
    }

    /// <summary>Deletes what was used longest ago, so that the cache stays bounded.</summary>
    public void Clean()
    {
        var records = new DirectoryInfo(folder).GetFiles("*.json").OrderByDescending(file => file.LastWriteTimeUtc).ThenBy(file => file.Name, StringComparer.Ordinal).ToList();
        if (records.Count <= KeptEntries)
            return;
        var kept = records.Take(KeptEntries).Select(file => Read(file.FullName)?.Layer.Digest.Hex).ToHashSet();
        records.Skip(KeptEntries).ToList().ForEach(file => file.Delete());
        foreach (var blob in Directory.EnumerateFiles(blobs).Where(blob => !kept.Contains(Path.GetFileName(blob))).ToList())
            File.Delete(blob);
    }

    // Two keys may lead to one blob; what is there and whole stays, since others know its stamp.
    private static void Keep(string part, string blob, ImageLayer layer)
    {
        if (FileStamp.Of(blob)?.Size != layer.Size || Digest.OfFile(blob) != layer.Digest)
            File.Move(part, blob, overwrite: true);
    }

    // A fixed time makes any later write visible, however soon it comes.
    private void Put(string part, Digest key, ImageLayer layer)
    {
        var blob = BlobOf(layer.Digest);
        File.SetLastWriteTimeUtc(part, DateTime.UnixEpoch);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(part, ReadOnly);
        Keep(part, blob, layer);
        var record = new CachedLayer(layer, FileStamp.Of(blob)!);
        AtomicFile.WriteBytes(RecordOf(key), CanonicalJson.Serialize(record, LayerJson.Default.CachedLayer));
    }

    private static CachedLayer? Read(string file)
    {
        try
        {
            return File.Exists(file) ? JsonSerializer.Deserialize(File.ReadAllBytes(file), LayerJson.Default.CachedLayer) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private string RecordOf(Digest key) => Path.Combine(folder, key.Hex + ".json");
}
