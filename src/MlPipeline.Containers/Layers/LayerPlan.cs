using System.Globalization;
using MlPipeline.Containers.Tars;
using MlPipeline.Core.Digests;

namespace MlPipeline.Containers.Layers;

/// <summary>A layer as pure data: every entry with its digest, before a byte of it is read.</summary>
internal sealed record LayerPlan
{
    private LayerPlan(string name, IReadOnlyList<LayerEntry> entries) => (Name, Entries) = (name, entries);

    /// <summary>What it holds: <c>base</c>, <c>runtime</c>, <c>packages</c>, <c>app</c> or <c>model</c>.</summary>
    public string Name { get; }

    /// <summary>Every entry, parents included, ordered by path.</summary>
    public IReadOnlyList<LayerEntry> Entries { get; }

    /// <summary>How many files and links there are.</summary>
    public int Files => Entries.Count(entry => entry.Kind != TarKind.Folder);

    /// <summary>Orders the entries and adds the folders above them.</summary>
    public static LayerPlan Of(string name, IEnumerable<LayerEntry> entries)
    {
        var all = new SortedDictionary<string, LayerEntry>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            if (!all.TryAdd(entry.Path, entry))
                throw new InvalidOperationException($"The layer '{name}' would hold {entry.Path} twice.");
        }

        foreach (var parent in all.Keys.SelectMany(Parents).ToList())
            all.TryAdd(parent, LayerEntry.Folder(parent));
        return new LayerPlan(name, [.. all.Values]);
    }

    /// <summary>The digest of what the layer holds.</summary>
    public Digest Content() => Digest.Of(string.Concat(Entries.Select(Line)));

    /// <summary>The digest of everything that the layer's bytes depend on.</summary>
    public Digest Key() => Digest.Of($"{ChunkedGzip.Version}\n{Content()}");

    private static string Line(LayerEntry entry) => string.Create(
        CultureInfo.InvariantCulture,
        $"{entry.Kind} {entry.Mode} {entry.Size} {entry.Digest} {entry.Path.Length} {entry.Path} {entry.Target}\n");

    private static IEnumerable<string> Parents(string path)
    {
        for (var end = path.LastIndexOf('/'); end > 0; end = path.LastIndexOf('/', end - 1))
            yield return path[..end];
    }
}
