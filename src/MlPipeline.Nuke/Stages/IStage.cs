using MlPipeline.Nuke.Sessions;

namespace MlPipeline.Nuke.Stages;

/// <summary>What a target does for one model.</summary>
internal interface IStage
{
    /// <summary>The target's name.</summary>
    string Name { get; }

    /// <summary>Does it, or throws.</summary>
    StageResult Run(ModelRun run);
}
