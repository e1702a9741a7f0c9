using MlPipeline.Nuke.Sessions;
using MlPipeline.Nuke.Stages;

namespace MlPipeline.Nuke.Tests.Support;

/// <summary>A stage that remembers for which models it ran, and does what the test says.</summary>
internal sealed class ScriptedStage(string name, Action<string> work) : IStage
{
    public string Name => name;

    public List<string> Ran { get; } = [];

    public StageResult Run(ModelRun run)
    {
        Ran.Add(run.Folder.Model.Name);
        work(run.Folder.Model.Name);
        return new StageResult(["it always runs"], [KeyValuePair.Create("Fact", run.Folder.Model.Name)]);
    }
}
