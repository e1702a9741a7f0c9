using System.Text.Json;
using MlPipeline.Core.Digests;
using MlPipeline.Core.Json;

namespace MlPipeline.Core.Files;

/// <summary>Remembers which digest a file had at which stamp, so that an unchanged file need not be read again.</summary>
/// <remarks>A damaged index is an empty one: it is a memory, never an authority.</remarks>
public sealed class FileIndex
{
    // A file may be changed again within its time stamp's resolution; a stamp younger than this proves nothing.
    private static readonly TimeSpan Settling = TimeSpan.FromMilliseconds(50);

    private readonly string path;
    private readonly TimeProvider clock;
    private readonly SortedDictionary<string, IndexedFile> files;
    private readonly HashSet<string> verified = new(StringComparer.Ordinal);
    private bool changed;

    private FileIndex(string path, TimeProvider clock, SortedDictionary<string, IndexedFile> files)
    {
        this.path = path;
        this.clock = clock;
        this.files = files;
    }

    /// <summary>Reads the index at a path; it need not exist.</summary>
    public static FileIndex Open(string path, TimeProvider clock) => new(path, clock, Read(path));

    /// <summary>The file's digest, or null when there is no file; reads it only when its stamp is new, or once when <paramref name="verify"/> says so.</summary>
    public Digest? DigestOf(string file, bool verify = false)
    {
        var stamp = FileStamp.Of(file);
        if (stamp is null)
            return null;
        if ((!verify || verified.Contains(file)) && files.TryGetValue(file, out var known) && known is { Settled: true } && known.Stamp == stamp)
            return known.Digest;
        var digest = Digest.OfFile(file);
        Record(file, stamp, digest);
        if (verify)
            verified.Add(file);
        return digest;
    }

    /// <summary>Remembers a digest that its writer just computed.</summary>
    public void Record(string file, Digest digest)
    {
        if (FileStamp.Of(file) is { } stamp)
            Record(file, stamp, digest);
    }

    /// <summary>Remembers the digest of the bytes that a file had at a stamp.</summary>
    public void Record(string file, FileStamp stamp, Digest digest)
    {
        var settled = clock.GetUtcNow().UtcTicks - stamp.ModifiedTicks > Settling.Ticks;
        files[file] = new IndexedFile(stamp, digest, settled);
        changed = true;
    }

    /// <summary>Writes the index, when it changed.</summary>
    public void Save()
    {
        if (!changed)
            return;
        AtomicFile.WriteBytes(path, CanonicalJson.Serialize(files, ManifestJson.Canonical.SortedDictionaryStringIndexedFile));
        changed = false;
    }

    private static SortedDictionary<string, IndexedFile> Read(string path)
    {
        try
        {
            var files = File.Exists(path)
                ? JsonSerializer.Deserialize(File.ReadAllBytes(path), ManifestJson.Canonical.SortedDictionaryStringIndexedFile)
                : null;
            return new(files ?? [], StringComparer.Ordinal);
        }
        catch (JsonException)
        {
            return new(StringComparer.Ordinal);
        }
    }
}
