using System.Globalization;
using System.Text;
using MlPipeline.Core.Digests;

namespace MlPipeline.Core.Files;

/// <summary>Remembers which digest a file had at which stamp, so that an unchanged file need not be read again.</summary>
/// <remarks>
/// A line a file: digest, size, time, inode, whether the stamp was settled, and the path. What is not such a line is passed over: an index is a memory,
/// never an authority.
/// </remarks>
public sealed class FileIndex
{
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
        var from = clock.GetUtcNow();
        var stamp = FileStamp.Of(file);
        if (stamp is null)
            return null;
        if ((!verify || verified.Contains(file)) && files.TryGetValue(file, out var known) && known is { Settled: true } && known.Stamp == stamp)
            return known.Digest;
        var digest = Digest.OfFile(file);
        Record(file, stamp, digest, from);
        if (verify)
            verified.Add(file);
        return digest;
    }

    /// <summary>Remembers a digest that its writer just computed.</summary>
    public void Record(string file, Digest digest)
    {
        var from = clock.GetUtcNow();
        if (FileStamp.Of(file) is { } stamp)
            Record(file, stamp, digest, from);
    }

    /// <summary>Remembers the digest of the bytes that a file had at a stamp.</summary>
    /// <param name="file">The file.</param>
    /// <param name="stamp">Its stamp before it was read.</param>
    /// <param name="digest">The digest of what was read.</param>
    /// <param name="readFrom">When the reading began: a change after it shows in the stamp only if the stamp was settled by then.</param>
    public void Record(string file, FileStamp stamp, Digest digest, DateTimeOffset readFrom)
    {
        files[file] = new IndexedFile(stamp, digest, readFrom > stamp.SettledFrom);
        changed = true;
    }

    /// <summary>Writes the index, when it changed.</summary>
    public void Save()
    {
        if (!changed)
            return;
        AtomicFile.WriteText(path, Text());
        changed = false;
    }

    private string Text()
    {
        var text = new StringBuilder();
        foreach (var (file, known) in files.Where(entry => !entry.Key.AsSpan().ContainsAny('\r', '\n')))
        {
            var (stamp, settled) = (known.Stamp, known.Settled ? 1 : 0);
            text.Append(CultureInfo.InvariantCulture, $"{known.Digest.Hex} {stamp.Size} {stamp.ModifiedTicks} {stamp.Inode} {settled} {file}\n");
        }

        return text.ToString();
    }

    private static SortedDictionary<string, IndexedFile> Read(string path)
    {
        var files = new SortedDictionary<string, IndexedFile>(StringComparer.Ordinal);
        foreach (var line in File.Exists(path) ? File.ReadAllLines(path) : [])
        {
            if (line.Split(' ', 6) is [var hex, var size, var ticks, var inode, var settled, var file] && TryRead([hex, size, ticks, inode]) is { } known)
                files[file] = known with { Settled = settled == "1" };
        }

        return files;
    }

    private static IndexedFile? TryRead(ReadOnlySpan<string> parts) =>
        Digest.TryParse("sha256:" + parts[0], out var digest)
        && long.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var size)
        && long.TryParse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture, out var ticks)
        && ulong.TryParse(parts[3], NumberStyles.None, CultureInfo.InvariantCulture, out var inode)
            ? new IndexedFile(new FileStamp(size, ticks, inode), digest, false)
            : null;
}
