using MlPipeline.Core.Tables;

namespace MlPipeline.Data.Checking;

/// <summary>Rows are equal when their cells at some positions are.</summary>
internal sealed class RowComparer(IReadOnlyList<int> positions) : IEqualityComparer<TableRow>
{
    public bool Equals(TableRow x, TableRow y) => positions.All(position => string.Equals(x.Cells[position], y.Cells[position], StringComparison.Ordinal));

    public int GetHashCode(TableRow obj)
    {
        var hash = default(HashCode);
        foreach (var position in positions)
            hash.Add(obj.Cells[position], StringComparer.Ordinal);
        return hash.ToHashCode();
    }
}
