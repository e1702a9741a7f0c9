using System.Collections;

namespace MlPipeline.Core.Tables;

/// <summary>The rows of a table, made when they are asked for.</summary>
internal sealed class TableRows(Table table, int count) : IReadOnlyList<TableRow>
{
    public int Count => count;

    public TableRow this[int index] => (uint)index < (uint)count ? new TableRow(table, index) : throw new ArgumentOutOfRangeException(nameof(index));

    public IEnumerator<TableRow> GetEnumerator()
    {
        for (var index = 0; index < count; index++)
            yield return new TableRow(table, index);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
