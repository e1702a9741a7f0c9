using MlPipeline.Nuke.Sessions;
using MlPipeline.Nuke.Stages;
using Nuke.Common;

namespace MlPipeline.Nuke.Components;

/// <summary>Tells where a run stands.</summary>
public interface IStatus : ITrain
{
    /// <summary>Tells for each model which results still count.</summary>
    Target Status => _ => _
        .Description("Tells which results of earlier runs still count")
        .Executes(() => this.RunStageForAll(new StatusStage(this.SettingsOf())));
}
