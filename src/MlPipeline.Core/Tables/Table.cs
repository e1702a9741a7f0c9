namespace MlPipeline.Core.Tables;

/// <summary>Rows of text cells under a header. Each column keeps every distinct cell once and a number a row, so a million rows stay small.</summary>
public sealed class Table
{
    private readonly TableColumn[] columns;
    private readonly int[] lines;

    internal Table(string source, TableColumn[] columns, int[] lines)
    {
        Source = source;
        this.columns = columns;
        this.lines = lines;
        Columns = [.. columns.Select(column => column.Name)];
        Rows = new TableRows(this, lines.Length);
    }

    /// <summary>Where the table was read from, for messages.</summary>
    public string Source { get; }

    /// <summary>The header's names.</summary>
    public IReadOnlyList<string> Columns { get; }

    /// <summary>The data rows, each with as many cells as there are columns.</summary>
    public IReadOnlyList<TableRow> Rows { get; }

    /// <summary>A table of cells that are at hand; rows stand on the lines from 2 on.</summary>
    /// <exception cref="Errors.UserException">A column stands twice, or a row has another number of cells.</exception>
    public static Table Of(string source, IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<string>> rows)
    {
        var builder = new TableBuilder(source, columns, headerLine: 1);
        var line = 1;
        foreach (var row in rows)
        {
            builder.BeginRow(++line);
            foreach (var cell in row)
                builder.Add(cell);
            builder.EndRow();
        }

        return builder.Build();
    }

    /// <summary>The position of a column, or -1.</summary>
    public int IndexOf(string column)
    {
        for (var index = 0; index < columns.Length; index++)
        {
            if (string.Equals(columns[index].Name, column, StringComparison.Ordinal))
                return index;
        }

        return -1;
    }

    /// <summary>The column at a position.</summary>
    public TableColumn Column(int position) => columns[position];

    /// <summary>The column of that name, or null.</summary>
    public TableColumn? Find(string column) => IndexOf(column) is >= 0 and var position ? columns[position] : null;

    /// <summary>The line that a row begins on, from 1; a row of a file without lines counts as if a header and the rows stood on one line each.</summary>
    /// <param name="row">The row, from 0.</param>
    public int LineOf(int row) => lines[row];
}
