using MlPipeline.Core.Manifests;
using MlPipeline.Core.Tables;

namespace MlPipeline.Data.Checking;

/// <summary>Holds one column's cells against its rules; a cell counts against the first rule it breaks.</summary>
internal static class ColumnCheck
{
    private const int ShownLines = 5;

    public static IEnumerable<Violation> Run(Table table, string column, IReadOnlyList<CellRule> rules)
    {
        var position = table.IndexOf(column);
        return position < 0
            ? [new Violation(column, "is in the header", 1, [1], "")]
            : table.Rows
                .Select(row => (row.Line, Cell: row.Cells[position], Rule: rules.FirstOrDefault(rule => !rule.Holds(row.Cells[position]))))
                .Where(cell => cell.Rule is not null)
                .GroupBy(cell => cell.Rule!.Phrase, StringComparer.Ordinal)
                .Select(broken => new Violation(column, broken.Key, broken.Count(), [.. broken.Take(ShownLines).Select(cell => cell.Line)], broken.First().Cell));
    }
}
