using MlPipeline.Core.Manifests;
using MlPipeline.Core.Models;
using MlPipeline.Core.Tables;

namespace MlPipeline.Data.Checking;

/// <summary>Holds a table against declared expectations. What cannot be evaluated is a violation, never a pass.</summary>
internal sealed class ExpectationCheck(Table table, ModelDescription model, RowFacts facts)
{
    private const string NoColumn = "not evaluated: a column is missing";
    private const string NoRows = "not evaluated: there are no rows";

    public IEnumerable<Violation> Run() => model.Expectations.Select(Run).OfType<Violation>();

    private Violation? Run(ExpectationDefinition expectation) => expectation.Kind switch
    {
        ExpectationKind.RowCount => Holds(expectation, table.Rows.Count) ? null : Broken(expectation, table.Rows.Count, [], Shares.Count(table.Rows.Count)),
        // No single row is at fault.
        ExpectationKind.PositiveShare => Bounded(
            expectation, Cells(model.Label.Column, cell => cell == model.Label.Positive) is { } positive ? positive with { First = [] } : null, table.Rows.Count),
        ExpectationKind.MissingShare => Bounded(expectation, Cells(expectation.Columns[0], cell => cell.Length == 0), table.Rows.Count),
        ExpectationKind.Unique => Unique(expectation),
        ExpectationKind.DuplicateShare => Bounded(expectation, facts.Duplicates, table.Rows.Count),
        ExpectationKind.ConflictShare => Bounded(expectation, facts.Conflicts, table.Rows.Count),
        _ => Bounded(expectation, facts.Shared, facts.HeldOut ?? 0),
    };

    private Violation? Bounded(ExpectationDefinition expectation, Rows? found, int of)
    {
        if (found is null)
            return Broken(expectation, 1, [1], NoColumn);
        if (of == 0)
            return Broken(expectation, 0, [], NoRows);
        return Holds(expectation, (double)found.Count / of) ? null : Broken(expectation, found.Count, found.LinesIn(table), Shares.Text(found.Count, of));
    }

    private Violation? Unique(ExpectationDefinition expectation)
    {
        int[] positions = [.. expectation.Columns.Select(table.IndexOf)];
        if (positions.Contains(-1))
            return Broken(expectation, 1, [1], NoColumn);
        if (table.Rows.Count == 0)
            return Broken(expectation, 0, [], NoRows);
        var repeated = RowGroups.Of(table, positions).Repeated();
        return repeated.Count == 0
            ? null
            : Broken(expectation, repeated.Count, repeated.LinesIn(table), string.Join(", ", positions.Select(position => table.Column(position).TextOf(repeated.First[0]))));
    }

    /// <summary>The rows whose cell is such; null when the column is missing.</summary>
    private Rows? Cells(string name, Func<string, bool> isSuch)
    {
        if (table.Find(name) is not { } column)
            return null;
        bool[] such = [.. Enumerable.Range(0, column.DistinctCount).Select(code => isSuch(column.Distinct(code)))];
        return Rows.Where(table.Rows.Count, row => such[column.Codes[row]]);
    }

    private static bool Holds(ExpectationDefinition expectation, double found) => !(found < expectation.Minimum) && !(found > expectation.Maximum);

    private Violation Broken(ExpectationDefinition expectation, int count, IReadOnlyList<int> lines, string found) =>
        new(NameOf(expectation), ExpectationPhrase.Of(expectation, model.Label), count, lines, found) { Reason = expectation.Reason };

    private string NameOf(ExpectationDefinition expectation) => expectation.Kind switch
    {
        ExpectationKind.PositiveShare => model.Label.Column,
        ExpectationKind.MissingShare or ExpectationKind.Unique => string.Join(", ", expectation.Columns),
        _ => DatasetValidator.WholeTable,
    };
}
