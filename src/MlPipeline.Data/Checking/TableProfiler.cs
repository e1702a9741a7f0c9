using MlPipeline.Core.Json;
using MlPipeline.Core.Manifests;
using MlPipeline.Core.Models;
using MlPipeline.Core.Statistics;
using MlPipeline.Core.Tables;

namespace MlPipeline.Data.Checking;

/// <summary>Profiles every column of a table. Columns are worked on side by side, each by itself and in a fixed order, so the result does not depend on how many at once.</summary>
internal static class TableProfiler
{
    private static readonly double[] Shares = [0.01, 0.05, 0.25, 0.5, 0.75, 0.95, 0.99];

    public static TableProfile Profile(Table table, ModelDescription model)
    {
        var kinds = model.Columns.DistinctBy(column => column.Name).ToDictionary(column => column.Name, column => column.Kind, StringComparer.Ordinal);
        kinds[model.Label.Column] = ColumnKind.Category;
        var profiles = new ColumnProfile[table.Columns.Count];
        Parallel.For(0, profiles.Length, position => profiles[position] = Profile(table.Column(position), kinds.TryGetValue(table.Columns[position], out var kind) ? kind : null));
        return new TableProfile(table.Rows.Count, profiles);
    }

    private static ColumnProfile Profile(TableColumn column, ColumnKind? declared)
    {
        var counts = column.CountDistinct();
        var missing = Enumerable.Range(0, counts.Length).Where(code => column.DistinctUtf8(code).Length == 0).Sum(code => counts[code]);
        var kind = declared ?? (AreAllNumbers(column) ? ColumnKind.Number : ColumnKind.Category);
        var profile = new ColumnProfile(column.Name, kind, column.Codes.Length - missing, missing, column.DistinctCount - (missing > 0 ? 1 : 0));
        return kind == ColumnKind.Number ? WithNumbers(profile, column, counts) : profile with { Categories = CategoryProfiler.Profile(column, counts) };
    }

    private static bool AreAllNumbers(TableColumn column)
    {
        var any = false;
        for (var code = 0; code < column.DistinctCount; code++)
        {
            var cell = column.DistinctUtf8(code);
            if (cell.Length > 0 && PlainNumbers.ParseFinite(cell) is null)
                return false;
            any |= cell.Length > 0;
        }

        return any;
    }

    private static ColumnProfile WithNumbers(ColumnProfile profile, TableColumn column, int[] counts)
    {
        var values = new double[counts.Length];
        var (length, invalid) = (0, 0);
        for (var code = 0; code < counts.Length; code++)
        {
            var cell = column.DistinctUtf8(code);
            if (PlainNumbers.ParseFinite(cell) is { } number)
                (values[length], counts[length++]) = (number, counts[code]);
            else if (cell.Length > 0)
                invalid += counts[code];
        }

        if (length == 0)
            return profile with { Distinct = 0 };
        var sample = WeightedSample.Take(values.AsSpan(0, length), counts.AsSpan(0, length));
        return profile with { Distinct = sample.Values.Count, Numbers = Profile(sample, invalid) };
    }

    private static NumberProfile Profile(WeightedSample sample, int invalid)
    {
        var kept = sample.Compact(NumberProfile.MostValues);
        // What is written and read again is rounded; two profiles are compared as they are read.
        var rounded = WeightedSample.Of(kept.Values.Zip(kept.Counts, (value, count) => (SignificantDigits.Round(value), count)));
        return new NumberProfile
        {
            Minimum = sample.Values[0],
            Maximum = sample.Values[^1],
            Mean = Finite(sample.Mean),
            Deviation = sample.Total > 1 ? Finite(sample.Deviation(lost: 1)) : null,
            Quantiles = [.. Shares.Select(share => new Quantile(share, sample.Quantile(share))).Where(quantile => double.IsFinite(quantile.Value))],
            Invalid = invalid,
            IsGrouped = kept.Values.Count < sample.Values.Count,
            Values = rounded.Values,
            Counts = rounded.Counts,
        };
    }

    private static double? Finite(double number) => double.IsFinite(number) ? number : null;
}
