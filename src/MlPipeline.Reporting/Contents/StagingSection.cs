using MlPipeline.Core.Manifests;
using MlPipeline.Reporting.Texts;

namespace MlPipeline.Reporting.Contents;

/// <summary>What DeployStaging put into service; where it answers is a fact of the run and stands in no report.</summary>
/// <param name="Host">Where it runs: <c>process</c> or <c>docker</c>.</param>
/// <param name="IsKept">Whether it runs on after the build.</param>
public sealed record StagingSection(Text Host, bool IsKept)
{
    internal static StagingSection? Of(DeploymentRecord? deployment) =>
        deployment is null ? null : new(new Text(deployment.Host), deployment.Kept);
}
