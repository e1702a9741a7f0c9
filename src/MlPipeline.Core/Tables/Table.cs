namespace MlPipeline.Core.Tables;

/// <summary>Rows of text cells under a header.</summary>
/// <param name="Source">Where the table was read from, for messages.</param>
/// <param name="Columns">The header's names.</param>
/// <param name="Rows">The data rows, each with as many cells as there are columns.</param>
public sealed record Table(string Source, IReadOnlyList<string> Columns, IReadOnlyList<TableRow> Rows)
{
    /// <summary>The position of a column, or -1.</summary>
    public int IndexOf(string column)
    {
        for (var index = 0; index < Columns.Count; index++)
        {
            if (string.Equals(Columns[index], column, StringComparison.Ordinal))
                return index;
        }

        return -1;
    }
}
