using MlPipeline.Deployment.Staging;

namespace MlPipeline.Nuke.Sessions;

/// <summary>The deployments of a build, by the model's name: one stage starts them, another tests them.</summary>
internal sealed class StagedModels : IDisposable
{
    private readonly Dictionary<string, StagedDeployment> deployments = new(StringComparer.Ordinal);

    /// <summary>Keeps a deployment for later stages.</summary>
    public void Add(string model, StagedDeployment deployment) => deployments[model] = deployment;

    /// <summary>A model's deployment of this build, or null.</summary>
    public StagedDeployment? Find(string model) => deployments.GetValueOrDefault(model);

    /// <summary>Ends the deployments that are not kept.</summary>
    public void Dispose()
    {
        foreach (var deployment in deployments.Values)
            deployment.Dispose();
    }
}
