using MlPipeline.Core.Digests;

namespace MlPipeline.Core.Manifests;

/// <summary>What DeployStaging put into service. It names the release and is not covered by its root digest.</summary>
public sealed record DeploymentRecord
{
    /// <summary>The version of this record's schema.</summary>
    public int SchemaVersion { get; init; } = 1;

    /// <summary>The release's root digest.</summary>
    public required Digest Release { get; init; }

    /// <summary>The digest of the image's configuration.</summary>
    public required Digest Image { get; init; }

    /// <summary>Where it runs: <c>process</c> or <c>docker</c>.</summary>
    public required string Host { get; init; }

    /// <summary>Whether it runs on after the build.</summary>
    public required bool Kept { get; init; }

    /// <summary>Where it answers, such as <c>http://127.0.0.1:40123</c>: a fact of the run, which no report shows.</summary>
    public required string Address { get; init; }
}
