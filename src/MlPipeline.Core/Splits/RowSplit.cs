using System.Globalization;
using MlPipeline.Core.Digests;
using MlPipeline.Core.Errors;
using MlPipeline.Core.Models;
using MlPipeline.Core.Tables;

namespace MlPipeline.Core.Splits;

/// <summary>Which rows are held out. A row's side depends on its key and the seed alone, so it survives new data, and equal keys stay together.</summary>
/// <param name="Training">Rows to train on, in the table's order.</param>
/// <param name="Holdout">Rows held out, in the table's order.</param>
public sealed record RowSplit(IReadOnlyList<TableRow> Training, IReadOnlyList<HeldOutRow> Holdout)
{
    private const int PartSize = 1 << 14;

    /// <summary>Digest of the held-out ids, each ended by LF.</summary>
    public Digest HoldoutDigest() => Digest.Of(string.Concat(Holdout.Select(row => row.Id + "\n")));

    /// <summary>A table's rows on their sides.</summary>
    /// <exception cref="UserException">A key column is missing, or one side is empty.</exception>
    public static RowSplit Of(Table table, SplitDescription split)
    {
        var key = new RowKey(split.Seed, KeyColumns(table, split));
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        var training = new List<TableRow>();
        var holdout = new List<HeldOutRow>();
        foreach (var row in table.Rows)
        {
            key.Read(row);
            if (IsHeldOut(key, split))
                holdout.Add(new HeldOutRow(Numbered(key.Id(), seen), row));
            else
                training.Add(row);
        }

        return training.Count > 0 && holdout.Count > 0 ? new RowSplit(training, holdout) : throw OneSided(table, split, training.Count, holdout.Count);
    }

    /// <summary>For each row whether it is held out: the very sides that <see cref="Of"/> takes.</summary>
    /// <exception cref="UserException">A key column is missing.</exception>
    public static bool[] Sides(Table table, SplitDescription split)
    {
        var columns = KeyColumns(table, split);
        var sides = new bool[table.Rows.Count];
        // A row's side depends on no other row.
        Parallel.For(0, (sides.Length + PartSize - 1) / PartSize, part =>
        {
            var key = new RowKey(split.Seed, columns);
            for (var row = part * PartSize; row < Math.Min(sides.Length, (part + 1) * PartSize); row++)
            {
                key.Read(table.Rows[row]);
                sides[row] = IsHeldOut(key, split);
            }
        });
        return sides;
    }

    /// <summary>The positions of the columns whose cells are the key.</summary>
    /// <exception cref="UserException">A key column is missing.</exception>
    public static int[] KeyColumns(Table table, SplitDescription split) =>
        split.Key.Count == 0 ? [.. Enumerable.Range(0, table.Columns.Count)] : [.. split.Key.Select(name => KeyIndex(table, name))];

    private static bool IsHeldOut(RowKey key, SplitDescription split) => key.Position() < split.Share;

    private static string Numbered(string id, Dictionary<string, int> seen)
    {
        var count = seen[id] = seen.GetValueOrDefault(id) + 1;
        return count == 1 ? id : $"{id}-{count.ToString(CultureInfo.InvariantCulture)}";
    }

    private static int KeyIndex(Table table, string name) => table.IndexOf(name) is >= 0 and var index
        ? index
        : throw new UserException(new UserFault($"The data has no column '{name}', which the split's key names", "change Split in the model's definition")
        {
            Place = table.Source,
        });

    private static UserException OneSided(Table table, SplitDescription split, int training, int holdout) => new(
        new UserFault("The split leaves one side empty", "give the data more rows, or change Split in the model's definition")
        {
            Place = table.Source,
            Expected = $"{split.Share.ToString("P0", CultureInfo.InvariantCulture)} of {table.Rows.Count} rows held out",
            Actual = $"{training} rows to train on, {holdout} held out",
        });
}
