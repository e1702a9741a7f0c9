namespace MlPipeline.Core.Manifests;

/// <summary>How much of a training comes out again, from nothing to everything.</summary>
public enum ReproductionTier
{
    /// <summary>Another model, or other held-out rows.</summary>
    None,

    /// <summary>Every metric of the held-out rows within the tolerance.</summary>
    MetricsWithin,

    /// <summary>Every held-out score within the tolerance.</summary>
    ScoresWithin,

    /// <summary>Every held-out score, bit for bit.</summary>
    Scores,

    /// <summary>The model archive and every score, byte for byte.</summary>
    Bytes,
}
