namespace MlPipeline.Core.Tables;

/// <summary>A column: its distinct cells in the order in which they first occur, and for each row which of them it holds.</summary>
public sealed class TableColumn
{
    private readonly CellPool pool;
    private readonly int[] codes;

    internal TableColumn(string name, CellPool pool, int[] codes)
    {
        Name = name;
        this.pool = pool;
        this.codes = codes;
    }

    /// <summary>The name in the header.</summary>
    public string Name { get; }

    /// <summary>For each row, which distinct cell it holds, from 0.</summary>
    public ReadOnlySpan<int> Codes => codes;

    /// <summary>How many distinct cells there are; no two are equal by ordinal comparison.</summary>
    public int DistinctCount => pool.Count;

    /// <summary>A distinct cell's text.</summary>
    public string Distinct(int code) => pool.Text(code);

    /// <summary>A distinct cell in UTF-8.</summary>
    public ReadOnlySpan<byte> DistinctUtf8(int code) => pool.Utf8(code);

    /// <summary>How many rows hold each distinct cell.</summary>
    public int[] CountDistinct()
    {
        var counts = new int[pool.Count];
        foreach (var code in codes)
            counts[code]++;
        return counts;
    }

    /// <summary>A row's text.</summary>
    public string TextOf(int row) => pool.Text(codes[row]);

    /// <summary>A row's text in UTF-8.</summary>
    public ReadOnlySpan<byte> Utf8Of(int row) => pool.Utf8(codes[row]);
}
