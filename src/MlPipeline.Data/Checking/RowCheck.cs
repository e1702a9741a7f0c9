using MlPipeline.Core.Models;
using MlPipeline.Core.Tables;

namespace MlPipeline.Data.Checking;

/// <summary>Compares rows with each other.</summary>
internal static class RowCheck
{
    /// <summary>Rows that equal an earlier row in every cell of the table.</summary>
    public static int Duplicates(Table table) =>
        table.Rows.Count - table.Rows.Distinct(new RowComparer([.. Enumerable.Range(0, table.Columns.Count)])).Count();

    /// <summary>Rows that equal another in every column that the model reads and differ from one of those in the label.</summary>
    public static int Conflicts(Table table, ModelDescription model)
    {
        var label = table.IndexOf(model.Label.Column);
        int[] features = [.. model.Columns.Select(column => table.IndexOf(column.Name)).Where(position => position >= 0)];
        return label < 0 || features.Length == 0
            ? 0
            : table.Rows
                .GroupBy(row => row, new RowComparer(features))
                .Where(alike => alike.Select(row => row.Cells[label]).Distinct(StringComparer.Ordinal).Skip(1).Any())
                .Sum(alike => alike.Count());
    }
}
