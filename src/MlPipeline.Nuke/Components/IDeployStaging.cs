using MlPipeline.Nuke.Sessions;
using MlPipeline.Nuke.Stages;
using Nuke.Common;

namespace MlPipeline.Nuke.Components;

/// <summary>Deploys images to staging.</summary>
public interface IDeployStaging : IBuildImage, IHazStaging
{
    /// <summary>Starts each model's service from its very image; asked for by name it runs on after the build.</summary>
    Target DeployStaging => _ => _
        .Description("Starts the service from the image; asked for by name it runs on until StopStaging")
        .DependsOn<IBuildImage>(build => build.BuildImage)
        .ProceedAfterFailure()
        .OnlyWhenDynamic(() => this.HasModelsLeft(), "a model is left")
        .Executes(() => this.RunStage(new DeployStagingStage(this.SettingsOf(), this.StagingOf())));
}
