using MlPipeline.Core.Tables;

namespace MlPipeline.Data.Checking;

/// <summary>For each row, the first row that equals it in some columns.</summary>
internal sealed class RowGroups
{
    private readonly int[] firsts;

    private RowGroups(int[] firsts) => this.firsts = firsts;

    public static RowGroups Of(Table table, IEnumerable<int> positions)
    {
        var known = new Dictionary<int, int>(new RowComparer([.. positions.Select(table.Column)]));
        var firsts = new int[table.Rows.Count];
        for (var row = 0; row < firsts.Length; row++)
        {
            if (!known.TryGetValue(row, out firsts[row]))
                known.Add(row, firsts[row] = row);
        }

        return new RowGroups(firsts);
    }

    /// <summary>Rows that equal an earlier one.</summary>
    public Rows Repeated() => Rows.Where(firsts.Length, row => firsts[row] != row);

    /// <summary>Rows of groups that hold different values.</summary>
    /// <param name="valueOf">The value of a row.</param>
    public Rows Divided(Func<int, int> valueOf)
    {
        var divided = new bool[firsts.Length];
        for (var row = 0; row < firsts.Length; row++)
            divided[firsts[row]] |= valueOf(row) != valueOf(firsts[row]);
        return Rows.Where(firsts.Length, row => divided[firsts[row]]);
    }

    /// <summary>Rows of one kind whose groups hold rows of the other kind too.</summary>
    /// <param name="isOfKind">For each row whether it is of the kind.</param>
    public Rows Shared(bool[] isOfKind)
    {
        var others = new bool[firsts.Length];
        for (var row = 0; row < firsts.Length; row++)
            others[firsts[row]] |= !isOfKind[row];
        return Rows.Where(firsts.Length, row => isOfKind[row] && others[firsts[row]]);
    }
}
