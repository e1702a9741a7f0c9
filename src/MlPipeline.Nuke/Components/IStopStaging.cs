using MlPipeline.Nuke.Sessions;
using MlPipeline.Nuke.Stages;
using Nuke.Common;

namespace MlPipeline.Nuke.Components;

/// <summary>Ends what is staged.</summary>
public interface IStopStaging : IHazStaging
{
    /// <summary>Ends each service that DeployStaging left running.</summary>
    Target StopStaging => _ => _
        .Description("Ends the service that DeployStaging left running")
        .Executes(() => this.RunStageForAll(new StopStagingStage(this.StagingOf())));
}
