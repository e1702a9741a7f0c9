using MlPipeline.Core.Manifests;

namespace MlPipeline.Data.Checking;

/// <summary>Tells how a table differs from the one that the baseline was accepted with, by their profiles alone.</summary>
internal static class DataComparer
{
    public static DataDifference Compare(ValidationRequest request, TableProfile now)
    {
        if (request.Baseline is not { } baseline)
            return new DataDifference(ComparisonState.NotEvaluated, request.NoBaseline);
        if (baseline.Data == request.Data)
            return new DataDifference(ComparisonState.Identical, null) { BaselineRows = baseline.Profile.Rows };
        var names = now.Columns.Select(column => column.Name).ToHashSet(StringComparer.Ordinal);
        var before = baseline.Profile.Columns.DistinctBy(column => column.Name).ToDictionary(column => column.Name, StringComparer.Ordinal);
        return new DataDifference(ComparisonState.Compared, null)
        {
            BaselineRows = baseline.Profile.Rows,
            AddedColumns = [.. now.Columns.Select(column => column.Name).Where(name => !before.ContainsKey(name))],
            RemovedColumns = [.. before.Keys.Where(name => !names.Contains(name)).Order(StringComparer.Ordinal)],
            Columns = [.. now.Columns.Where(column => before.ContainsKey(column.Name)).Select(column => ColumnComparer.Compare(before[column.Name], column))],
        };
    }
}
