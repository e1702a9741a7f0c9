using System.Numerics;

namespace MlPipeline.Core.Tables;

/// <summary>Distinct texts, each kept once in large blocks and known by a number. Open addressing; nothing is ever removed.</summary>
internal sealed class CellPool
{
    private const int SmallestBlock = 1 << 9;
    private const int LargestBlock = 1 << 19;
    private const int MostStrings = 1 << 16;

    private readonly List<char[]> blocks = [];
    private readonly List<(int Block, int Start, int Length)> places = [];
    private readonly List<int> hashes = [];
    private int[] slots = new int[16];
    private int used;
    private string?[] strings = [];

    public int Count => places.Count;

    /// <summary>The text's number; a text that is new gets the next one.</summary>
    public int CodeOf(ReadOnlySpan<char> text)
    {
        var hash = string.GetHashCode(text);
        var mask = slots.Length - 1;
        var slot = hash & mask;
        for (; slots[slot] is var entry and > 0; slot = (slot + 1) & mask)
        {
            if (hashes[entry - 1] == hash && text.SequenceEqual(Span(entry - 1)))
                return entry - 1;
        }

        slots[slot] = Add(text, hash);
        if (places.Count * 2 > slots.Length)
            Grow();
        return places.Count - 1;
    }

    public ReadOnlySpan<char> Span(int code)
    {
        var (block, start, length) = places[code];
        return blocks[block].AsSpan(start, length);
    }

    /// <summary>The text; those of columns with few of them are made once.</summary>
    public string Text(int code)
    {
        if (code >= MostStrings)
            return Span(code).ToString();
        if (code >= strings.Length)
            Array.Resize(ref strings, Math.Min(MostStrings, Math.Max(places.Count, code + 1)));
        return strings[code] ??= Span(code).ToString();
    }

    /// <summary>Lets go of what only <see cref="CodeOf"/> needs.</summary>
    public CellPool Freeze()
    {
        slots = [];
        hashes.Clear();
        hashes.Capacity = 0;
        places.TrimExcess();
        return this;
    }

    private int Add(ReadOnlySpan<char> text, int hash)
    {
        if (blocks.Count == 0 || blocks[^1].Length - used < text.Length)
        {
            var size = blocks.Count == 0 ? SmallestBlock : Math.Min(LargestBlock, blocks[^1].Length * 2);
            blocks.Add(new char[Math.Max(size, text.Length)]);
            used = 0;
        }

        text.CopyTo(blocks[^1].AsSpan(used));
        places.Add((blocks.Count - 1, used, text.Length));
        hashes.Add(hash);
        used += text.Length;
        return places.Count;
    }

    private void Grow()
    {
        slots = new int[(int)BitOperations.RoundUpToPowerOf2((uint)(places.Count * 4))];
        var mask = slots.Length - 1;
        for (var code = 0; code < hashes.Count; code++)
        {
            var slot = hashes[code] & mask;
            while (slots[slot] > 0)
                slot = (slot + 1) & mask;
            slots[slot] = code + 1;
        }
    }
}
