using System.Collections.Concurrent;
using MlPipeline.Core.Digests;
using MlPipeline.Core.Files;

namespace MlPipeline.Data.Restoring;

/// <summary>Which SHA-256 the bytes of an MD5 had when they were verified, so that a pin without SHA-256 need not read its file in every run.</summary>
internal sealed class KnownDigests
{
    private readonly string file;
    private readonly ConcurrentDictionary<string, Digest> known = new(StringComparer.Ordinal);
    private bool changed;

    /// <param name="file">Lines of an object's key, a blank and a SHA-256; it need not exist, and other lines are passed over.</param>
    public KnownDigests(string file)
    {
        this.file = file;
        foreach (var line in File.Exists(file) ? File.ReadAllLines(file) : [])
        {
            if (line.Split(' ') is [var key, var text] && Digest.TryParse(text, out var digest))
                known[key] = digest;
        }
    }

    public Digest? Of(string key) => known.TryGetValue(key, out var digest) ? digest : null;

    public void Remember(string key, Digest digest)
    {
        changed |= Of(key) != digest;
        known[key] = digest;
    }

    /// <summary>Writes them, when there are new ones.</summary>
    public void Save()
    {
        if (changed)
            AtomicFile.WriteText(file, string.Concat(known.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key} {pair.Value}\n")));
        changed = false;
    }
}
