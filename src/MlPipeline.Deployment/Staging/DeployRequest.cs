using MlPipeline.Core.Digests;

namespace MlPipeline.Deployment.Staging;

/// <summary>A deployment to be.</summary>
public sealed record DeployRequest
{
    /// <summary>The staging folder of this model, for its record, keys and logs; only its owner may look into it.</summary>
    public required string Folder { get; init; }

    /// <summary>The model's name.</summary>
    public required string Model { get; init; }

    /// <summary>Tells this checkout, on this machine, from all others without telling its path.</summary>
    public required Digest Checkout { get; init; }

    /// <summary>The release's root digest.</summary>
    public required Digest Release { get; init; }

    /// <summary>The digest of the image's configuration.</summary>
    public required Digest Image { get; init; }

    /// <summary>Whether it runs on after the build, in place of the kept one before it; else it ends with the build.</summary>
    public required bool Kept { get; init; }

    /// <summary>What the service is told to refuse.</summary>
    public ServiceLimits Limits { get; init; } = ServiceLimits.Default;

    /// <summary>How long it may take until it is ready.</summary>
    public TimeSpan ReadyLimit { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>How long it may take to finish its requests when it is ended.</summary>
    public TimeSpan DrainLimit { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>Told each phase.</summary>
    public Action<string> Progress { get; init; } = _ => { };
}
