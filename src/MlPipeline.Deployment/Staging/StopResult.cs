using MlPipeline.Core.Manifests;

namespace MlPipeline.Deployment.Staging;

/// <summary>What a stop found.</summary>
/// <param name="Ended">The deployment that was ended; null when none ran.</param>
public sealed record StopResult(DeploymentRecord? Ended);
