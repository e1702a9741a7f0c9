using MlPipeline.Core.Digests;
using MlPipeline.Core.Models;
using MlPipeline.Deployment.Staging;

namespace MlPipeline.Deployment.Smoke;

/// <summary>A smoke test to be.</summary>
public sealed record SmokeRequest
{
    /// <summary>Where the service answers, such as <c>http://127.0.0.1:40123</c>.</summary>
    public required string Address { get; init; }

    /// <summary>The file that holds the service's key.</summary>
    public required string KeyFile { get; init; }

    /// <summary>The release's root digest.</summary>
    public required Digest Release { get; init; }

    /// <summary>The digest of the image's configuration.</summary>
    public required Digest Image { get; init; }

    /// <summary>Where the service runs: <c>process</c> or <c>docker</c>.</summary>
    public required string Host { get; init; }

    /// <summary>What the model says of itself: its name, and the columns that bad requests are made from.</summary>
    public required ModelDescription Description { get; init; }

    /// <summary>The digest of the archive that should be served.</summary>
    public required Digest Model { get; init; }

    /// <summary>The digest of the training's manifest.</summary>
    public required Digest Training { get; init; }

    /// <summary>The file of held-out rows with the scores of the training side: one JSON object a line.</summary>
    public required string Golden { get; init; }

    /// <summary>What the service was told to refuse.</summary>
    public ServiceLimits Limits { get; init; } = ServiceLimits.Default;

    /// <summary>How long an answer may take.</summary>
    public TimeSpan AnswerLimit { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How long the closed loop lasts.</summary>
    public TimeSpan LoopTime { get; init; } = TimeSpan.FromSeconds(0.5);

    /// <summary>After how many answers the closed loop ends, if it is not over.</summary>
    public int LoopRequests { get; init; } = 500;

    /// <summary>Told each failed check.</summary>
    public Action<string> Progress { get; init; } = _ => { };
}
