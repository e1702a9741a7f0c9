namespace MlPipeline.Core.Tables;

/// <summary>A data row: a view of its table.</summary>
/// <param name="table">The table.</param>
/// <param name="index">The row, from 0.</param>
public readonly struct TableRow(Table table, int index)
{
    /// <summary>The row, from 0.</summary>
    public int Index => index;

    /// <summary>The line it begins on, from 1.</summary>
    public int Line => table.LineOf(index);

    /// <summary>Its cells, unquoted.</summary>
    public RowCells Cells => new(table, index);
}
