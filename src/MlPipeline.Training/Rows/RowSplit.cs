using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using MlPipeline.Core.Digests;
using MlPipeline.Core.Errors;
using MlPipeline.Core.Models;
using MlPipeline.Core.Tables;

namespace MlPipeline.Training.Rows;

/// <summary>Which rows are held out. A row's side depends on its key and the seed alone, so it survives new data, and equal keys stay together.</summary>
/// <param name="Training">Rows to train on, in the table's order.</param>
/// <param name="Holdout">Rows held out, in the table's order.</param>
internal sealed record RowSplit(IReadOnlyList<TableRow> Training, IReadOnlyList<HeldOutRow> Holdout)
{
    private const char CellEnd = '\u001f';
    private const int IdLength = 32;

    /// <summary>Digest of the held-out ids, each ended by LF.</summary>
    public Digest HoldoutDigest() => Digest.Of(string.Concat(Holdout.Select(row => row.Id + "\n")));

    /// <exception cref="UserException">A key column is missing, or one side is empty.</exception>
    public static RowSplit Of(Table table, SplitDescription split)
    {
        var keyColumns = split.Key.Count == 0 ? [.. Enumerable.Range(0, table.Columns.Count)] : split.Key.Select(name => KeyIndex(table, name)).ToArray();
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        var training = new List<TableRow>();
        var holdout = new List<HeldOutRow>();
        foreach (var row in table.Rows)
        {
            var key = string.Concat(keyColumns.Select(index => row.Cells[index] + CellEnd));
            if (Position(key, split.Seed) < split.Share)
                holdout.Add(new HeldOutRow(IdOf(key, seen), row));
            else
                training.Add(row);
        }

        return training.Count > 0 && holdout.Count > 0 ? new RowSplit(training, holdout) : throw OneSided(table, split, training.Count, holdout.Count);
    }

    /// <summary>Where a key falls in [0, 1), uniformly.</summary>
    private static double Position(string key, int seed)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{seed.ToString(CultureInfo.InvariantCulture)}{CellEnd}{key}"));
        return (BinaryPrimitives.ReadUInt64BigEndian(hash) >> 11) * (1.0 / (1UL << 53));
    }

    private static string IdOf(string key, Dictionary<string, int> seen)
    {
        var id = Digest.Of(key).Hex[..IdLength];
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
