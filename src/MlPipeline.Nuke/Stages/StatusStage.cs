using MlPipeline.Data.Pins;
using MlPipeline.Data.Restoring;
using MlPipeline.Data.Status;
using MlPipeline.Nuke.Sessions;

namespace MlPipeline.Nuke.Stages;

/// <summary>Tells which results of earlier runs still count, and how the data stands to its pins.</summary>
internal sealed class StatusStage(StageSettings settings) : IStage
{
    private const int Shown = 5;

    public string Name => "Status";

    public StageResult Run(ModelRun run)
    {
        var pinned = TellData(run);
        var input = ReportInputs.Read(run, settings, []);
        var facts = new[]
        {
            Fact("Data", pinned && input.Data is not null),
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

    // Whether all that is pinned lies as it is pinned.
    private static bool TellData(ModelRun run)
    {
        var request = new RestoreRequest(run.Options.Root, PinFiles.Below(run.Folder.Model.Folder)) { Verify = run.Options.Verify };
        var status = new DataInspector(run.Index, run.Clock).Look(request, run.Cancellation);
        foreach (var pin in status.Pins)
            Tell(run, pin);
        foreach (var orphan in status.Orphans)
            run.Log($"{orphan}: kept out of version control and not pinned; ./build.sh PinData --data-path {orphan}");
        return status.Pins.All(pin => pin.IsUpToDate);
    }

    private static void Tell(ModelRun run, PinStatus pin)
    {
        run.Log($"{pin.Path}: {(pin.IsUpToDate ? "as pinned" : pin.Fault ?? "differs from its pin")}");
        Tell(run, "missing", pin.Missing);
        Tell(run, "changed", pin.Changed);
        Tell(run, "unpinned", pin.Unpinned);
    }

    private static void Tell(ModelRun run, string state, IReadOnlyList<string> files)
    {
        foreach (var file in files.Take(Shown))
            run.Log($"  {state}: {file}");
        if (files.Count > Shown)
            run.Log($"  {state}: {files.Count - Shown} more");
    }

    private static KeyValuePair<string, string> Fact(string name, bool counts) => KeyValuePair.Create(name, counts ? "up to date" : "to do");
}
