using MlPipeline.Data.Restoring;
using MlPipeline.Nuke.Sessions;
using Nuke.Common;
using Nuke.Common.Tooling;

namespace MlPipeline.Nuke.Components;

/// <summary>Restores pinned data.</summary>
public interface IRestoreData : IHazPipeline, IHazDataPath
{
    /// <summary>Changes how the restorer works: how many files at a time, and whether it replaces changed ones.</summary>
    Configure<RestoreRequest> RestoreSettings => request => request;

    /// <summary>Brings the models' pinned files, or the one path that is asked for, to what their pins say, every byte verified.</summary>
    Target RestoreData => _ => _
        .Description("Restores pinned data and verifies every byte; --data-path restores one pin or a part of it")
        .ProceedAfterFailure()
        .Executes(() => this.RunRestore());
}
