using System.Collections;

namespace MlPipeline.Core.Tables;

/// <summary>The cells of a row: a view of its table.</summary>
/// <param name="table">The table.</param>
/// <param name="row">The row, from 0.</param>
public readonly struct RowCells(Table table, int row) : IReadOnlyList<string>
{
    /// <inheritdoc/>
    public int Count => table.Columns.Count;

    /// <inheritdoc/>
    public string this[int index] => table.Column(index).TextOf(row);

    /// <summary>A cell in UTF-8, without a string of its own.</summary>
    public ReadOnlySpan<byte> Utf8(int index) => table.Column(index).Utf8Of(row);

    /// <inheritdoc/>
    public IEnumerator<string> GetEnumerator()
    {
        for (var index = 0; index < Count; index++)
            yield return this[index];
    }

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
