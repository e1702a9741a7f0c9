using MlPipeline.Core.Tables;

namespace MlPipeline.Data.Checking;

/// <summary>Rows, by their numbers, are equal when they hold the same distinct cells in some columns.</summary>
internal sealed class RowComparer(TableColumn[] columns) : IEqualityComparer<int>
{
    public bool Equals(int x, int y)
    {
        foreach (var column in columns)
        {
            if (column.Codes[x] != column.Codes[y])
                return false;
        }

        return true;
    }

    public int GetHashCode(int obj)
    {
        var hash = 17u;
        foreach (var column in columns)
            hash = (hash ^ (uint)column.Codes[obj]) * 0x9E3779B1;
        return (int)(hash ^ (hash >> 15));
    }
}
