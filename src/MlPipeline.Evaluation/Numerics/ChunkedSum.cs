namespace MlPipeline.Evaluation.Numerics;

/// <summary>A sum in the order of its terms, by chunks of fixed length: no processor count or vector width can change its bits.</summary>
internal struct ChunkedSum
{
    private const int ChunkLength = 1024;

    private double total;
    private double chunk;
    private int length;

    public readonly double Value => total + chunk;

    public static double Of(ReadOnlySpan<double> terms)
    {
        var sum = default(ChunkedSum);
        foreach (var term in terms)
            sum.Add(term);
        return sum.Value;
    }

    public void Add(double term)
    {
        chunk += term;
        if (++length < ChunkLength)
            return;
        total += chunk;
        chunk = 0;
        length = 0;
    }
}
