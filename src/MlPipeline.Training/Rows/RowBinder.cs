using System.Globalization;
using MlPipeline.Core.Errors;
using MlPipeline.Core.Models;
using MlPipeline.Core.Tables;
using MlPipeline.Training.Definitions;

namespace MlPipeline.Training.Rows;

/// <summary>Turns a table's rows into typed rows.</summary>
internal sealed class RowBinder<TRow>
    where TRow : BinaryRow, new()
{
    // The numbers that the data's checks accept: no blanks, no thousands.
    private const NumberStyles PlainNumber = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    private readonly Table table;
    private readonly LabelDescription label;
    private readonly int labelIndex;
    private readonly IReadOnlyList<Action<TRow, TableRow>> setters;

    /// <exception cref="UserException">The table lacks a column.</exception>
    public RowBinder(Table table, LabelDescription label)
    {
        this.table = table;
        this.label = label;
        labelIndex = IndexOf(label.Column);
        setters = [.. RowSchema.Of<TRow>().Select(Setter)];
    }

    /// <exception cref="UserException">A cell does not fit its property.</exception>
    public TRow Bind(TableRow cells)
    {
        var row = new TRow { Label = LabelOf(cells) };
        foreach (var set in setters)
            set(row, cells);
        return row;
    }

    /// <summary>Sets a property from its cell; an empty cell of an optional column leaves what the row type starts with.</summary>
    private Action<TRow, TableRow> Setter(TypedColumn<TRow> column)
    {
        var index = IndexOf(column.Description.Name);
        var optional = column.Description.Optional;
        if (column.Description.Kind == ColumnKind.Category)
        {
            return (row, cells) =>
            {
                if (!optional || cells.Cells.Utf8(index).Length > 0)
                    column.Set(row, TextOf(cells, index));
            };
        }

        return (row, cells) =>
        {
            if (!optional || cells.Cells.Utf8(index).Length > 0)
                column.Set(row, NumberOf(cells, index));
        };
    }

    private bool LabelOf(TableRow cells)
    {
        var cell = cells.Cells[labelIndex];
        return cell == label.Positive || (cell == label.Negative
            ? false
            : throw Fault(cells.Line, label.Column, $"'{label.Positive}' or '{label.Negative}'", cell));
    }

    private string TextOf(TableRow cells, int index) =>
        cells.Cells[index] is { Length: > 0 } text ? text : throw Fault(cells.Line, table.Columns[index], "a category", "");

    private float NumberOf(TableRow cells, int index) =>
        float.TryParse(cells.Cells.Utf8(index), PlainNumber, CultureInfo.InvariantCulture, out var number) && float.IsFinite(number)
            ? number
            : throw Fault(cells.Line, table.Columns[index], "a finite number", cells.Cells[index]);

    private int IndexOf(string column) => table.IndexOf(column) is >= 0 and var index
        ? index
        : throw new UserException(new UserFault($"The data has no column '{column}'", "restore the right data, or change the row type")
        {
            Place = table.Source,
            Actual = string.Join(", ", table.Columns),
        });

    private UserException Fault(int line, string column, string expected, string cell) => new(
        new UserFault($"A cell of column '{column}' does not fit", "mend the data and pin it again")
        {
            Place = $"{table.Source}:{line}",
            Expected = expected,
            Actual = $"'{cell}'",
        });
}
