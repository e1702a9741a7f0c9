using System.Globalization;
using MlPipeline.Core.Errors;

namespace MlPipeline.Core.Tables;

/// <summary>Gathers cells row by row, or column by column, into a table.</summary>
internal sealed class TableBuilder
{
    private readonly string source;
    private readonly string[] names;
    private readonly CellPool[] pools;
    private readonly Sequence<int>[] codes;
    private readonly Sequence<int> lines = new();
    private readonly CellBatch batch;
    private int cell;

    /// <exception cref="UserException">A column stands twice.</exception>
    public TableBuilder(string source, IReadOnlyList<string> columns, int headerLine)
    {
        this.source = source;
        names = [.. columns];
        if (names.GroupBy(name => name, StringComparer.Ordinal).FirstOrDefault(group => group.Skip(1).Any()) is { } repeated)
        {
            throw new UserException(new UserFault($"The column '{repeated.Key}' stands twice in the header", "give each column a name of its own")
            {
                Place = Place(headerLine),
            });
        }

        pools = [.. names.Select(_ => new CellPool())];
        codes = [.. names.Select(_ => new Sequence<int>())];
        batch = new CellBatch(names.Length);
    }

    public void BeginRow(int line)
    {
        lines.Add(line);
        cell = 0;
    }

    public void Add(ReadOnlySpan<char> text)
    {
        if (cell < names.Length)
            batch.Add(text);
        cell++;
    }

    /// <exception cref="UserException">The row has another number of cells than the header.</exception>
    public void EndRow()
    {
        if (cell != names.Length)
            throw Ragged();
        if (batch.IsFull)
            batch.Drain(Take);
    }

    /// <summary>Adds the next cell of one column; the caller sees to it that the columns become equally long.</summary>
    public void AddTo(int column, ReadOnlySpan<char> text) => codes[column].Add(pools[column].CodeOf(text));

    /// <summary>Numbers rows that were added by columns, as if a header and each row stood on one line.</summary>
    public void NumberRows(int count)
    {
        for (var row = lines.Count; row < count; row++)
            lines.Add(row + 2);
    }

    public Table Build()
    {
        batch.Drain(Take);
        return new(
            source,
            [.. names.Select((name, column) => new TableColumn(name, pools[column].Freeze(), codes[column].Take()))],
            lines.Take());
    }

    private void Take(int column, CellBatch cells)
    {
        for (var row = 0; row < cells.Rows; row++)
            AddTo(column, cells.Cell(row, column));
    }

    private string Place(int line) => string.Create(CultureInfo.InvariantCulture, $"{source}:{line}");

    private UserException Ragged() => new(
        new UserFault("A row has another number of cells than the header", "mend the row, or quote a cell that holds a comma")
        {
            Place = Place(lines[lines.Count - 1]),
            Expected = $"{names.Length} cells",
            Actual = $"{cell} cells",
        });
}
