using MlPipeline.Nuke.Sessions;

namespace MlPipeline.Nuke.Stages;

/// <summary>Tells which results of earlier runs still count.</summary>
internal sealed class StatusStage(StageSettings settings) : IStage
{
    public string Name => "Status";

    public StageResult Run(ModelRun run)
    {
        var input = ReportInputs.Read(run, settings, []);
        var facts = new[]
        {
            Fact("Data", input.Data is not null),
            Fact("Application", input.Description is not null),
            Fact("Validation", input.Validation is not null),
            Fact("Training", input.Training is not null),
            Fact("Evaluation", input.Evaluation is not null),
            Fact("Image", input.Image is not null),
            KeyValuePair.Create("Release", input.Release?.Root.Abbreviated ?? "none"),
        };
        foreach (var (name, value) in facts)
            run.Log($"{name}: {value}");
        return new StageResult(["it always runs"], facts);
    }

    private static KeyValuePair<string, string> Fact(string name, bool counts) => KeyValuePair.Create(name, counts ? "up to date" : "to do");
}
