using MlPipeline.Nuke.Sessions;
using MlPipeline.Nuke.Stages;

namespace MlPipeline.Nuke.Tests.Support;

/// <summary>A stage that hands out the run it is given.</summary>
internal sealed class PeekingStage(Action<ModelRun> see) : IStage
{
    public string Name => "Peek";

    public StageResult Run(ModelRun run)
    {
        see(run);
        return new StageResult(["it always runs"], []);
    }
}
