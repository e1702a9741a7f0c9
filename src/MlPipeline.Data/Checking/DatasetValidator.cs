using MlPipeline.Core.Manifests;
using MlPipeline.Core.Models;
using MlPipeline.Core.Tables;

namespace MlPipeline.Data.Checking;

/// <summary>Holds a table against what a model says of its data, and profiles it.</summary>
public static class DatasetValidator
{
    /// <summary>The violation's column when the table as a whole breaks a rule.</summary>
    public const string WholeTable = "(table)";

    private const string Key = "(split)";

    /// <summary>Counts, violations, profile and the difference from the baseline's data; a pure function that throws for no content.</summary>
    public static ValidationManifest Validate(ValidationRequest request)
    {
        var (table, model) = (request.Table, request.Model);
        var facts = RowFacts.Of(table, model);
        var profile = TableProfiler.Profile(table, model);
        return new ValidationManifest
        {
            Inputs = request.Inputs,
            Rows = table.Rows.Count,
            PositiveRows = PositiveRows(table, model.Label),
            DuplicateRows = facts.Duplicates.Count,
            ConflictingRows = facts.SeenConflicts.Count,
            HeldOutRows = facts.HeldOut,
            SharedRows = facts.SeenShared.Count,
            Violations =
            [
                .. Violations(table, model, facts)
                    .OrderBy(violation => violation.Column, StringComparer.Ordinal)
                    .ThenBy(violation => violation.Rule, StringComparer.Ordinal),
            ],
            Profile = profile,
            Difference = DataComparer.Compare(request, profile),
        };
    }

    private static IEnumerable<Violation> Violations(Table table, ModelDescription model, RowFacts facts) =>
        model.Columns.SelectMany(column => ColumnCheck.Run(table, column.Name, CellRules.Of(column)))
            .Concat(ColumnCheck.Run(table, model.Label.Column, CellRules.Of(model.Label)))
            .Concat(table.Rows.Count > 0 ? [] : [new Violation(WholeTable, "has at least one row", 1, [1], "")])
            .Concat(SplitViolations(table, model, facts))
            .Concat(new ExpectationCheck(table, model, facts).Run());

    // The split parts equal keys never; it is looked at all the same, since a wrong split makes every number of the evaluation wrong.
    private static IEnumerable<Violation> SplitViolations(Table table, ModelDescription model, RowFacts facts)
    {
        foreach (var column in model.Split.Key.Where(column => table.IndexOf(column) < 0))
            yield return new Violation(column, "is in the header, since the split's key names it", 1, [1], "");
        if (facts.SharedKeys is { Count: > 0 } shared)
            yield return new Violation(Key, "holds out no row whose key a training row has", shared.Count, shared.LinesIn(table), "");
    }

    private static int PositiveRows(Table table, LabelDescription label) =>
        table.Find(label.Column) is { } column
            ? column.CountDistinct().Where((_, code) => column.Distinct(code) == label.Positive).Sum()
            : 0;
}
