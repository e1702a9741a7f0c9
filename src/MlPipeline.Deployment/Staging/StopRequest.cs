using MlPipeline.Core.Digests;

namespace MlPipeline.Deployment.Staging;

/// <summary>A stop to be.</summary>
public sealed record StopRequest
{
    /// <summary>The staging folder of this model.</summary>
    public required string Folder { get; init; }

    /// <summary>The model's name.</summary>
    public required string Model { get; init; }

    /// <summary>Tells this checkout, on this machine, from all others.</summary>
    public required Digest Checkout { get; init; }

    /// <summary>An engine to look for what killed builds left; null looks only into the one that the record names.</summary>
    public Uri? Engine { get; init; }

    /// <summary>How long the service may take to finish its requests.</summary>
    public TimeSpan DrainLimit { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>Told each phase.</summary>
    public Action<string> Progress { get; init; } = _ => { };
}
