using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CsCheck;
using MlPipeline.Core.Errors;
using MlPipeline.Core.Models;
using MlPipeline.Core.Splits;
using MlPipeline.Core.Tables;

namespace MlPipeline.Core.Tests.Splits;

public sealed class HeldOutRows
{
    private static readonly Gen<string> Cell = Gen.String[Gen.Char["abc,\"é€ "], 0, 3];
    private static readonly Gen<(string Name, string Value)[]> Rows = Gen.Select(Cell, Cell).Array[40, 80];
    private static readonly Gen<int> Seeds = Gen.Int[0, 1_000_000];

    [Fact]
    public void The_share_is_about_right() => Gen.Select(Gen.Double[0.1, 0.9], Seeds).Sample(
        (share, seed) =>
        {
            const int Count = 4_000;
            var held = Split(Numbered(0, Count), share, seed).Holdout.Count;
            var sixSigma = 6 * Math.Sqrt(Count * share * (1 - share));
            Assert.InRange(held, Count * share - sixSigma, Count * share + sixSigma);
        },
        iter: 50);

    [Fact]
    public void Every_row_is_on_one_side_and_in_its_order() => Gen.Select(Rows, Seeds).Sample((rows, seed) =>
    {
        if (TrySplit(rows, 0.5, seed) is not { } split)
            return;
        var lines = split.Training.Select(row => row.Line).Concat(split.Holdout.Select(row => row.Row.Line)).ToList();
        Assert.Equal(Enumerable.Range(2, rows.Length), lines.Order());
        Assert.Equal(split.Training.OrderBy(row => row.Line), split.Training);
        Assert.Equal(split.Holdout.OrderBy(row => row.Row.Line), split.Holdout);
    });

    [Fact]
    public void Duplicates_stay_together() => Gen.Select(Rows, Seeds).Sample((rows, seed) =>
    {
        if (TrySplit([.. rows, .. rows], 0.5, seed) is { } split)
            Assert.Empty(split.Training.Select(Text).Intersect(split.Holdout.Select(row => Text(row.Row))));
    });

    [Fact]
    public void Membership_and_ids_survive_added_and_reordered_rows() => Gen.Select(Rows, Rows, Seeds).Sample((rows, added, seed) =>
    {
        var first = rows.Distinct().ToArray();
        var second = added.Concat(first).Distinct().Reverse().ToArray();
        if (TrySplit(first, 0.4, seed) is not { } before || TrySplit(second, 0.4, seed) is not { } after)
            return;
        var ids = after.Holdout.ToDictionary(row => Text(row.Row), row => row.Id);
        Assert.All(before.Holdout, row => Assert.Equal(row.Id, ids[Text(row.Row)]));
        Assert.All(before.Training, row => Assert.DoesNotContain(Text(row), ids.Keys));
    });

    [Fact]
    public void Ids_are_unique_and_do_not_depend_on_the_seed() => Gen.Select(Rows, Seeds, Seeds).Sample((rows, one, other) =>
    {
        (string, string)[] twice = [.. rows, .. rows];
        if (TrySplit(twice, 0.9, one) is not { } first || TrySplit(twice, 0.9, other) is not { } second)
            return;
        Assert.Equal(first.Holdout.Count, first.Holdout.Select(row => row.Id).Distinct().Count());
        var ids = second.Holdout.ToDictionary(row => row.Row.Line, row => row.Id);
        Assert.All(first.Holdout.Where(row => ids.ContainsKey(row.Row.Line)), row => Assert.Equal(ids[row.Row.Line], row.Id));
    });

    [Fact]
    public void Another_seed_holds_out_other_rows()
    {
        var rows = Numbered(0, 1_000);
        var one = Split(rows, 0.3, 1).Holdout.Select(row => row.Id).ToHashSet();
        var other = Split(rows, 0.3, 2).Holdout.Select(row => row.Id).ToHashSet();
        var both = one.Intersect(other).Count();
        Assert.InRange(both, 40, 150);
    }

    [Fact]
    public void A_larger_share_holds_out_the_same_rows_and_more()
    {
        var rows = Numbered(0, 500);
        var larger = Split(rows, 0.5, 1).Holdout.Select(row => row.Id).ToHashSet();
        Assert.All(Split(rows, 0.2, 1).Holdout, row => Assert.Contains(row.Id, larger));
    }

    [Fact]
    public void A_key_keeps_rows_of_one_customer_together_and_numbers_them()
    {
        var rows = Numbered(0, 300).SelectMany(row => new[] { row, (row.Item1, "second") }).ToArray();
        var split = RowSplit.Of(Table(rows), new SplitDescription(0.5, 3, ["name"]));
        Assert.Empty(split.Training.Select(row => row.Cells[0]).Intersect(split.Holdout.Select(row => row.Row.Cells[0])));
        Assert.All(split.Holdout.GroupBy(row => row.Row.Cells[0]), customer => Assert.Equal([customer.First().Id, customer.First().Id + "-2"], customer.Select(row => row.Id)));
    }

    [Fact]
    public void Side_and_id_are_the_hashes_that_the_documentation_says()
    {
        var split = Split(Numbered(0, 200), 0.35, -12);
        var held = split.Holdout.ToDictionary(row => row.Row.Line, row => row.Id);
        foreach (var row in Table(Numbered(0, 200)).Rows)
        {
            var key = row.Cells[0] + "\u001f" + row.Cells[1] + "\u001f";
            var position = SHA256.HashData(Encoding.UTF8.GetBytes("-12\u001f" + key)).Take(8).Aggregate(0.0, (sum, octet) => sum * 256 + octet) / Math.Pow(2, 64);
            Assert.Equal(position < 0.35, held.TryGetValue(row.Line, out var id));
            if (id is not null)
                Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)))[..32], id);
        }
    }

    [Fact]
    public void Sides_are_those_that_the_rows_are_on() => Gen.Select(Rows, Seeds).Sample((rows, seed) =>
    {
        if (TrySplit(rows, 0.5, seed) is not { } split)
            return;
        var sides = RowSplit.Sides(Table(rows), new SplitDescription(0.5, seed, []));
        Assert.Equal(split.Holdout.Select(row => row.Row.Index), Enumerable.Range(0, rows.Length).Where(row => sides[row]));
    });

    [Fact]
    public void The_digest_of_the_holdout_is_that_of_its_ids_each_ended_by_a_line_feed()
    {
        var split = Split(Numbered(0, 50), 0.3, 1);
        var text = string.Concat(split.Holdout.Select(row => row.Id + "\n"));
        Assert.Equal("sha256:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))), split.HoldoutDigest().ToString());
    }

    [Fact]
    public void A_split_with_one_empty_side_is_refused_with_the_counts()
    {
        var fault = Assert.Throws<UserException>(() => Split(Numbered(0, 20), 1e-9, 1)).Fault;
        Assert.Equal(("table.csv", "20 rows to train on, 0 held out"), (fault.Place, fault.Actual));
    }

    [Fact]
    public void A_key_column_that_the_data_lacks_is_named()
    {
        var fault = Assert.Throws<UserException>(() => RowSplit.Of(Table(Numbered(0, 5)), new SplitDescription(0.5, 1, ["customer"]))).Fault;
        Assert.Contains("'customer'", fault.Problem, StringComparison.Ordinal);
    }

    private static (string, string)[] Numbered(int first, int count) =>
        [.. Enumerable.Range(first, count).Select(number => (number.ToString(CultureInfo.InvariantCulture), "value"))];

    private static RowSplit Split((string, string)[] rows, double share, int seed) => RowSplit.Of(Table(rows), new SplitDescription(share, seed, []));

    private static RowSplit? TrySplit((string, string)[] rows, double share, int seed)
    {
        try
        {
            return Split(rows, share, seed);
        }
        catch (UserException)
        {
            return null;
        }
    }

    private static Table Table((string, string)[] rows) =>
        MlPipeline.Core.Tables.Table.Of("table.csv", ["name", "value"], rows.Select(row => new[] { row.Item1, row.Item2 }));

    private static string Text(TableRow row) => string.Join('\u001f', row.Cells);
}
