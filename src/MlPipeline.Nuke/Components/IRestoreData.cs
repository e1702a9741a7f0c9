using MlPipeline.Data.Restoring;
using MlPipeline.Nuke.Sessions;
using MlPipeline.Nuke.Stages;
using Nuke.Common;
using Nuke.Common.Tooling;

namespace MlPipeline.Nuke.Components;

/// <summary>Restores pinned data.</summary>
public interface IRestoreData : IHazPipeline
{
    /// <summary>Changes how the restorer works: how many files at a time, and whether it replaces changed ones.</summary>
    Configure<RestoreRequest> RestoreSettings => request => request;

    /// <summary>Brings the models' pinned files to what their pins say, every byte verified.</summary>
    Target RestoreData => _ => _
        .Description("Restores pinned data and verifies every byte")
        .ProceedAfterFailure()
        .Executes(() => this.RunStage(new RestoreDataStage(RestoreSettings)));
}
