namespace MlPipeline.Core.Manifests;

/// <summary>What Reproduce saw when it trained again.</summary>
public sealed record ReproductionRecord
{
    /// <summary>The version of this record's schema.</summary>
    public int SchemaVersion { get; init; } = 1;

    /// <summary>The tier that held in every attempt: <c>bytes</c>, <c>scores</c> or <c>none</c>.</summary>
    public required string Tier { get; init; }

    /// <summary>Each attempt, in the order they ran.</summary>
    public required IReadOnlyList<ReproductionAttempt> Attempts { get; init; }
}
