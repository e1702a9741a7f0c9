using System.Numerics;
using MlPipeline.Core.Tables;

namespace MlPipeline.Data.Checking;

/// <summary>For each row, the first row that equals it in some columns.</summary>
internal sealed class RowGroups
{
    private readonly TableColumn[] columns;
    private readonly int[] firsts;

    private RowGroups(Table table, IEnumerable<int> positions)
    {
        columns = [.. positions.Select(table.Column)];
        firsts = new int[table.Rows.Count];
        var hashes = Hashes();
        var slots = new int[(int)BitOperations.RoundUpToPowerOf2(((uint)firsts.Length * 2) + 1)];
        for (var row = 0; row < firsts.Length; row++)
            firsts[row] = FirstEqual(row, hashes, slots);
    }

    public static RowGroups Of(Table table, IEnumerable<int> positions) => new(table, positions);

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

    // Open addressing; a slot holds one more than a row, and 0 is free.
    private int FirstEqual(int row, uint[] hashes, int[] slots)
    {
        var mask = slots.Length - 1;
        var slot = (int)hashes[row] & mask;
        for (; slots[slot] is var entry and > 0; slot = (slot + 1) & mask)
        {
            if (hashes[entry - 1] == hashes[row] && AreEqual(entry - 1, row))
                return entry - 1;
        }

        slots[slot] = row + 1;
        return row;
    }

    // Column by column, since cells of a column lie side by side.
    private uint[] Hashes()
    {
        var hashes = new uint[firsts.Length];
        foreach (var column in columns)
        {
            var codes = column.Codes;
            for (var row = 0; row < hashes.Length; row++)
                hashes[row] = (BitOperations.RotateLeft(hashes[row], 13) ^ (uint)codes[row]) * 0x9E3779B1;
        }

        for (var row = 0; row < hashes.Length; row++)
            hashes[row] = (hashes[row] ^ (hashes[row] >> 15)) * 0x85EBCA77;
        for (var row = 0; row < hashes.Length; row++)
            hashes[row] ^= hashes[row] >> 13;
        return hashes;
    }

    private bool AreEqual(int one, int other)
    {
        foreach (var column in columns)
        {
            if (column.Codes[one] != column.Codes[other])
                return false;
        }

        return true;
    }
}
