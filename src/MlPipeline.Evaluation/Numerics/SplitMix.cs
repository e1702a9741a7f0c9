namespace MlPipeline.Evaluation.Numerics;

/// <summary>SplitMix64 (Steele, Lea and Flood 2014): a generator that no version of the runtime changes.</summary>
internal sealed class SplitMix(ulong seed)
{
    private ulong state = seed;

    /// <summary>A stream of its own for each use of one seed.</summary>
    public static SplitMix For(int seed, string use)
    {
        var hash = 14695981039346656037UL;
        foreach (var letter in use)
            hash = (hash ^ letter) * 1099511628211UL;
        return new SplitMix(hash ^ new SplitMix((ulong)(uint)seed).Next());
    }

    public ulong Next()
    {
        state += 0x9E3779B97F4A7C15UL;
        var mixed = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9UL;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBUL;
        return mixed ^ (mixed >> 31);
    }

    /// <summary>Uniform between 0 and 1, neither included.</summary>
    public double NextDouble() => ((Next() >> 12) + 0.5) * (1.0 / (1UL << 52));
}
