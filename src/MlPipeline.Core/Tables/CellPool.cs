using System.Text;

namespace MlPipeline.Core.Tables;

/// <summary>Distinct texts in UTF-8, each kept once in large blocks and known by a number. Open addressing; nothing is ever removed.</summary>
internal sealed class CellPool
{
    private const int SmallestBlock = 1 << 9;
    private const int LargestBlock = 1 << 19;
    private const int MostStrings = 1 << 16;

    private readonly List<byte[]> blocks = [];
    private readonly Sequence<(int Block, int Start)> places = new();
    private ulong[] slots = new ulong[16];
    private byte[] scratch = new byte[64];
    private int used;
    private string?[] strings = [];

    public int Count => places.Count;

    /// <summary>The text's number; a text that is new gets the next one.</summary>
    public int CodeOf(ReadOnlySpan<char> text)
    {
        var hash = (uint)string.GetHashCode(text);
        var encoded = Encode(text);
        var mask = slots.Length - 1;
        var slot = (int)hash & mask;
        // A slot holds the hash and one more than the number; 0 is free.
        for (; slots[slot] is var entry and > 0; slot = (slot + 1) & mask)
        {
            if ((uint)(entry >> 32) == hash && encoded.SequenceEqual(Utf8((int)(uint)entry - 1)))
                return (int)(uint)entry - 1;
        }

        Add(encoded);
        slots[slot] = ((ulong)hash << 32) | (uint)places.Count;
        if (places.Count * 2 > slots.Length)
            Grow();
        return places.Count - 1;
    }

    public ReadOnlySpan<byte> Utf8(int code)
    {
        var (block, start) = places[code];
        return blocks[block].AsSpan(start + sizeof(int), BitConverter.ToInt32(blocks[block], start));
    }

    /// <summary>The text; those of columns with few of them are made once.</summary>
    public string Text(int code)
    {
        if (code >= MostStrings)
            return Encoding.UTF8.GetString(Utf8(code));
        if (code >= strings.Length)
            Array.Resize(ref strings, Math.Min(MostStrings, Math.Max(places.Count, code + 1)));
        return strings[code] ??= Encoding.UTF8.GetString(Utf8(code));
    }

    /// <summary>Lets go of what only <see cref="CodeOf"/> needs.</summary>
    public CellPool Freeze()
    {
        slots = [];
        scratch = [];
        return this;
    }

    private ReadOnlySpan<byte> Encode(ReadOnlySpan<char> text)
    {
        if (scratch.Length < text.Length * 3)
            scratch = new byte[text.Length * 3];
        return scratch.AsSpan(0, Encoding.UTF8.GetBytes(text, scratch));
    }

    // Each text stands behind its length.
    private void Add(ReadOnlySpan<byte> text)
    {
        var needed = text.Length + sizeof(int);
        if (blocks.Count == 0 || blocks[^1].Length - used < needed)
        {
            var size = blocks.Count == 0 ? SmallestBlock : Math.Min(LargestBlock, blocks[^1].Length * 2);
            blocks.Add(new byte[Math.Max(size, needed)]);
            used = 0;
        }

        BitConverter.TryWriteBytes(blocks[^1].AsSpan(used), text.Length);
        text.CopyTo(blocks[^1].AsSpan(used + sizeof(int)));
        places.Add((blocks.Count - 1, used));
        used += needed;
    }

    private void Grow()
    {
        var larger = new ulong[slots.Length * 2];
        var mask = larger.Length - 1;
        foreach (var entry in slots)
        {
            if (entry == 0)
                continue;
            var slot = (int)(uint)(entry >> 32) & mask;
            while (larger[slot] > 0)
                slot = (slot + 1) & mask;
            larger[slot] = entry;
        }

        slots = larger;
    }
}
