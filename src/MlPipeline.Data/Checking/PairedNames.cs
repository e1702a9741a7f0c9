using MlPipeline.Core.Manifests;

namespace MlPipeline.Data.Checking;

/// <summary>The names of a column on both sides.</summary>
/// <param name="Counts">How often each name occurs at the baseline and now, ordered by name; names that a side may not have kept are one bin, the last.</param>
/// <param name="New">Names that only the current side holds, ordered.</param>
/// <param name="Gone">Names that only the baseline's side holds, ordered.</param>
internal sealed record PairedNames(IReadOnlyList<(long Reference, long Current)> Counts, IReadOnlyList<string> New, IReadOnlyList<string> Gone)
{
    /// <summary>Whether a side kept only some of its names, so that new and gone ones are not known.</summary>
    public bool IsGrouped { get; private init; }

    /// <summary>The pair; null when a side has no names.</summary>
    public static PairedNames? Of(CategoryProfile? before, CategoryProfile? now)
    {
        var (reference, current) = (CountsOf(before), CountsOf(now));
        var (other, otherNow) = (before?.OtherCells ?? 0L, now?.OtherCells ?? 0L);
        if (reference.Values.Sum() + other <= 0 || current.Values.Sum() + otherNow <= 0)
            return null;
        var gone = reference.Keys.Where(name => !current.ContainsKey(name)).ToList();
        var added = current.Keys.Where(name => !reference.ContainsKey(name)).ToList();
        if (other == 0 && otherNow == 0)
        {
            var all = reference.Keys.Union(current.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal);
            return new([.. all.Select(name => (reference.GetValueOrDefault(name), current.GetValueOrDefault(name)))], added, gone);
        }

        var both = reference.Keys.Where(current.ContainsKey).Select(name => (reference[name], current[name]));
        return new([.. both, (gone.Sum(name => reference[name]) + other, added.Sum(name => current[name]) + otherNow)], [], []) { IsGrouped = true };
    }

    private static SortedDictionary<string, long> CountsOf(CategoryProfile? side)
    {
        var counts = new SortedDictionary<string, long>(StringComparer.Ordinal);
        foreach (var (name, count) in (side?.Names ?? []).Zip(side?.Counts ?? []))
            counts[name] = counts.GetValueOrDefault(name) + Math.Max(0, count);
        return counts;
    }
}
