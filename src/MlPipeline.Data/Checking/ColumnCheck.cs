using MlPipeline.Core.Manifests;
using MlPipeline.Core.Tables;

namespace MlPipeline.Data.Checking;

/// <summary>Holds one column's cells against its rules; a cell counts against the first rule it breaks. Each distinct cell is tried once.</summary>
internal static class ColumnCheck
{
    public static IEnumerable<Violation> Run(Table table, string name, IReadOnlyList<CellRule> rules) =>
        table.Find(name) is { } column ? Run(table, column, rules) : [new Violation(name, "is in the header", 1, [1], "")];

    private static IEnumerable<Violation> Run(Table table, TableColumn column, IReadOnlyList<CellRule> rules)
    {
        var broken = new int[column.DistinctCount];
        for (var code = 0; code < broken.Length; code++)
            broken[code] = FirstBroken(rules, Cell.Of(column, code));
        for (var rule = 0; rule < rules.Count; rule++)
        {
            if (!broken.Contains(rule))
                continue;
            var rows = Rows.Where(table.Rows.Count, row => broken[column.Codes[row]] == rule);
            yield return new Violation(column.Name, rules[rule].Phrase, rows.Count, rows.LinesIn(table), column.TextOf(rows.First[0]));
        }
    }

    private static int FirstBroken(IReadOnlyList<CellRule> rules, Cell cell)
    {
        for (var rule = 0; rule < rules.Count; rule++)
        {
            if (!rules[rule].Holds(cell))
                return rule;
        }

        return -1;
    }
}
