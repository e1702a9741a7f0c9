using MlPipeline.Core.Digests;

namespace MlPipeline.Core.Manifests;

/// <summary>What SmokeTest saw of the staged service. It names the release and is not covered by its root digest.</summary>
public sealed record SmokeRecord
{
    /// <summary>The version of this record's schema.</summary>
    public int SchemaVersion { get; init; } = 1;

    /// <summary>The release's root digest.</summary>
    public required Digest Release { get; init; }

    /// <summary>The digest of the image's configuration.</summary>
    public required Digest Image { get; init; }

    /// <summary>Where the service ran: <c>process</c> or <c>docker</c>.</summary>
    public required string Host { get; init; }

    /// <summary>The checks in the order they ran.</summary>
    public required IReadOnlyList<SmokeCheck> Checks { get; init; }

    /// <summary>What a short closed loop measured: a fact of the run, which no report compares; null when it was not reached.</summary>
    public SmokeLatency? Latency { get; init; }

    /// <summary>Whether every check passed, of which there is at least one.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public bool Passed => Checks.Count > 0 && Checks.All(check => check.Passed);
}
