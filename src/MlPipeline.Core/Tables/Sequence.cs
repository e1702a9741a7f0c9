namespace MlPipeline.Core.Tables;

/// <summary>A list that grows by blocks: what is there is never copied, so a million items leave no garbage behind.</summary>
internal sealed class Sequence<T>
{
    private const int Shift = 14;
    private const int BlockSize = 1 << Shift;
    private const int FirstSize = 16;

    private readonly List<T[]> blocks = [];

    public int Count { get; private set; }

    public T this[int index] => blocks[index >> Shift][index & (BlockSize - 1)];

    public void Add(T item)
    {
        var place = Count & (BlockSize - 1);
        if (place == 0)
            blocks.Add(new T[Count == 0 ? FirstSize : BlockSize]);
        else if (place == blocks[^1].Length)
            blocks[^1] = Larger(blocks[^1]);
        blocks[^1][place] = item;
        Count++;
    }

    /// <summary>The items, which the sequence lets go of.</summary>
    public T[] Take()
    {
        var items = new T[Count];
        for (var block = 0; block < blocks.Count; block++)
            Array.Copy(blocks[block], 0, items, block << Shift, Math.Min(BlockSize, Count - (block << Shift)));
        blocks.Clear();
        Count = 0;
        return items;
    }

    private static T[] Larger(T[] block)
    {
        Array.Resize(ref block, Math.Min(BlockSize, block.Length * 4));
        return block;
    }
}
