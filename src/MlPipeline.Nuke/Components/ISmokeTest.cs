using MlPipeline.Deployment.Smoke;
using MlPipeline.Nuke.Sessions;
using MlPipeline.Nuke.Stages;
using Nuke.Common;
using Nuke.Common.Tooling;

namespace MlPipeline.Nuke.Components;

/// <summary>Tests what is staged.</summary>
public interface ISmokeTest : IDeployStaging
{
    /// <summary>Changes what the smoke tests ask for.</summary>
    Configure<SmokeRequest> SmokeSettings => request => request;

    /// <summary>Asks each staged service what its users will; the scores must be the very ones of training.</summary>
    Target SmokeTest => _ => _
        .Description("Tests the staged service; its scores must be the very ones of training")
        .DependsOn<IDeployStaging>(build => build.DeployStaging)
        .ProceedAfterFailure()
        .OnlyWhenDynamic(() => this.HasModelsLeft(), "a model is left")
        .Executes(() => this.RunStage(new SmokeTestStage(this.SettingsOf(), SmokeSettings)));
}
