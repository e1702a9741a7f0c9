namespace MlPipeline.Training.Executables;

/// <summary>Takes some of many, evenly spread from the first on.</summary>
internal static class EvenSpread
{
    /// <summary>The places of at most <paramref name="most"/> of <paramref name="count"/>, in order.</summary>
    public static IEnumerable<int> Of(int count, int most)
    {
        var taken = Math.Min(count, most);
        return Enumerable.Range(0, taken).Select(index => (int)((long)index * count / taken));
    }
}
