using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using MlPipeline.Core.Manifests;
using MlPipeline.Training.Definitions;
using MlPipeline.Training.Rows;

namespace MlPipeline.Training.Executables;

/// <summary>
/// Measures permutation importance (Breiman 2001, in the form of Fisher, Rudin and Dominici 2019): the increase of the Brier loss when a
/// column's cells are shuffled among the rows. It tells what the fitted model leans on, not what causes the label.
/// </summary>
/// <param name="seed">The seed of the shuffles; a column's shuffles do not depend on which other columns there are.</param>
/// <param name="score">Gives rows their scores, in order.</param>
internal sealed class ImportanceMeter<TRow>(int seed, Func<IReadOnlyList<TRow>, IReadOnlyList<float>> score)
    where TRow : BinaryRow, new()
{
    public const int MostRows = 2_000;
    public const int Repeats = 5;

    private readonly IReadOnlyList<TypedColumn<TRow>> columns = RowSchema.Of<TRow>();

    /// <summary>The importance of each column, in the row type's order, on at most <see cref="MostRows"/> rows evenly spread.</summary>
    public ImportanceRecord Measure(IReadOnlyList<TRow> all)
    {
        TRow[] rows = [.. EvenSpread.Of(all.Count, MostRows).Select(index => all[index])];
        var unshuffled = Brier(rows);
        return new ImportanceRecord
        {
            Metric = "brier",
            Unshuffled = unshuffled,
            Rows = rows.Length,
            Repeats = Repeats,
            Columns = [.. columns.Select(column => Measure(column, rows, unshuffled))],
        };
    }

    /// <summary>Where each row takes its cell from in a repeat: a permutation, by Fisher and Yates.</summary>
    internal int[] Shuffle(string column, int repeat, int count)
    {
        var random = new Random(SeedOf(column, repeat));
        int[] places = [.. Enumerable.Range(0, count)];
        for (var last = count - 1; last > 0; last--)
        {
            var other = random.Next(last + 1);
            (places[last], places[other]) = (places[other], places[last]);
        }

        return places;
    }

    private ColumnImportance Measure(TypedColumn<TRow> column, TRow[] rows, double unshuffled)
    {
        TRow[] shuffled = [.. rows.Select(Copy)];
        var increases = new double[Repeats];
        for (var repeat = 0; repeat < Repeats; repeat++)
        {
            var places = Shuffle(column.Description.Name, repeat, rows.Length);
            for (var index = 0; index < rows.Length; index++)
                column.Copy(rows[places[index]], shuffled[index]);
            increases[repeat] = Brier(shuffled) - unshuffled;
        }

        return new ColumnImportance(column.Description.Name, increases.Sum() / Repeats, increases.Min(), increases.Max());
    }

    private double Brier(TRow[] rows)
    {
        var scores = score(rows);
        var sum = 0.0;
        for (var index = 0; index < rows.Length; index++)
        {
            var distance = scores[index] - (rows[index].Label ? 1.0 : 0.0);
            sum += distance * distance;
        }

        return sum / rows.Length;
    }

    private TRow Copy(TRow row)
    {
        var copy = new TRow { Label = row.Label };
        foreach (var column in columns)
            column.Copy(row, copy);
        return copy;
    }

    private int SeedOf(string column, int repeat)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"{seed}\u001f{column}\u001f{repeat}");
        return BinaryPrimitives.ReadInt32BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }
}
