using MlPipeline.Core.Manifests;
using MlPipeline.Core.Models;
using MlPipeline.Core.Steps;
using MlPipeline.Core.Tables;

namespace MlPipeline.Data.Checking;

/// <summary>Holds a table against what a model says of its data.</summary>
public static class DatasetValidator
{
    /// <summary>The violation's column when the table as a whole breaks a rule.</summary>
    public const string WholeTable = "(table)";

    /// <summary>Counts and violations; a pure function that throws for no content.</summary>
    /// <param name="inputs">What the result depends on, for the manifest.</param>
    /// <param name="table">The data.</param>
    /// <param name="model">Columns and label as the model describes them; further columns of the table are allowed.</param>
    public static ValidationManifest Validate(StepInputs inputs, Table table, ModelDescription model) => new()
    {
        Inputs = inputs,
        Rows = table.Rows.Count,
        PositiveRows = PositiveRows(table, model.Label),
        DuplicateRows = RowCheck.Duplicates(table),
        ConflictingRows = RowCheck.Conflicts(table, model),
        Violations =
        [
            .. Violations(table, model)
                .OrderBy(violation => violation.Column, StringComparer.Ordinal)
                .ThenBy(violation => violation.Rule, StringComparer.Ordinal),
        ],
    };

    private static IEnumerable<Violation> Violations(Table table, ModelDescription model) =>
        model.Columns.SelectMany(column => ColumnCheck.Run(table, column.Name, CellRules.Of(column)))
            .Concat(ColumnCheck.Run(table, model.Label.Column, CellRules.Of(model.Label)))
            .Concat(table.Rows.Count > 0 ? [] : [new Violation(WholeTable, "has at least one row", 1, [1], "")]);

    private static int PositiveRows(Table table, LabelDescription label)
    {
        var position = table.IndexOf(label.Column);
        return position < 0 ? 0 : table.Rows.Count(row => row.Cells[position] == label.Positive);
    }
}
