namespace MlPipeline.Training.Workers;

/// <summary>The widest vectors that a worker may compute with: sums are added up in another order by each.</summary>
public enum VectorWidth
{
    /// <summary>128 bits: neither AVX2 nor AVX-512.</summary>
    Narrow,

    /// <summary>256 bits: AVX2, not AVX-512.</summary>
    Avx2,

    /// <summary>Whatever the processor has.</summary>
    Widest,
}
