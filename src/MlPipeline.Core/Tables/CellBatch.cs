namespace MlPipeline.Core.Tables;

/// <summary>Cells of some rows as they came, until each column's are taken together: one column's pool at a time stays in the processor's cache.</summary>
internal sealed class CellBatch(int columns)
{
    private const int MostRows = 2_048;
    private const int MostCharacters = 1 << 20;
    private const int WorthSharing = 256;

    private readonly List<int> ends = [];
    private char[] text = new char[1 << 10];
    private int length;

    /// <summary>Whether it is time to take the columns, once a row is whole.</summary>
    public bool IsFull => ends.Count >= MostRows * columns || length >= MostCharacters;

    public void Add(ReadOnlySpan<char> cell)
    {
        if (text.Length - length < cell.Length)
            Array.Resize(ref text, Math.Max(text.Length * 2, length + cell.Length));
        cell.CopyTo(text.AsSpan(length));
        length += cell.Length;
        ends.Add(length);
    }

    /// <summary>Gives each column its cells in their order, columns side by side, and empties the batch.</summary>
    public void Drain(Action<int, CellBatch> take)
    {
        if (Rows < WorthSharing)
        {
            for (var column = 0; column < columns; column++)
                take(column, this);
        }
        else
            Parallel.For(0, columns, column => take(column, this));
        ends.Clear();
        length = 0;
    }

    /// <summary>Whole rows.</summary>
    public int Rows => ends.Count / columns;

    public ReadOnlySpan<char> Cell(int row, int column)
    {
        var cell = (row * columns) + column;
        var start = cell == 0 ? 0 : ends[cell - 1];
        return text.AsSpan(start, ends[cell] - start);
    }
}
