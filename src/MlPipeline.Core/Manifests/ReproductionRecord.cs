using MlPipeline.Core.Digests;

namespace MlPipeline.Core.Manifests;

/// <summary>What Reproduce saw when it trained again.</summary>
public sealed record ReproductionRecord
{
    /// <summary>The version of this record's schema.</summary>
    public int SchemaVersion { get; init; } = 2;

    /// <summary>The digest of the model archive that was to come out again.</summary>
    public required Digest Model { get; init; }

    /// <summary>The tier that held in every attempt.</summary>
    public required ReproductionTier Tier { get; init; }

    /// <summary>The tier that held in every attempt on this class of processors.</summary>
    public required ReproductionTier TierHere { get; init; }

    /// <summary>Each attempt, in the order they ran.</summary>
    public required IReadOnlyList<ReproductionAttempt> Attempts { get; init; }
}
