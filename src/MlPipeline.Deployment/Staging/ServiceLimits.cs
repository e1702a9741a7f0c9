namespace MlPipeline.Deployment.Staging;

/// <summary>What a staged service is told to refuse, and what smoke tests hold it to.</summary>
/// <param name="BodyBytes">The longest body, in bytes.</param>
/// <param name="Rows">The most rows of a request.</param>
public sealed record ServiceLimits(int BodyBytes, int Rows)
{
    /// <summary>1 MiB and 1,000 rows.</summary>
    public static ServiceLimits Default { get; } = new(1 << 20, 1_000);
}
