using System.Globalization;
using MlPipeline.Core.Digests;
using MlPipeline.Core.Errors;
using MlPipeline.Core.Json;
using MlPipeline.Core.Manifests;
using MlPipeline.Core.Steps;
using MlPipeline.Nuke.Sessions;

namespace MlPipeline.Nuke.Stages;

/// <summary>Enforces the verdicts, in every run, and names a release's root digest when nothing blocks it.</summary>
internal sealed class GateStage(StageSettings settings) : IStage
{
    public string Name => "Gate";

    public StageResult Run(ModelRun run)
    {
        var evaluation = EvaluateStage.Current(run, settings);
        var blocking = evaluation.Gates.Where(gate => gate.Blocks).ToList();
        if (blocking.Count > 0)
        {
            File.Delete(run.Folder.ReleaseManifest);
            throw new GateException($"{blocking.Count} of {evaluation.Gates.Count} gates block the release\n{string.Join('\n', blocking.Select(Line))}");
        }

        var conditions = ConditionsOf(CompileStage.Current(run));
        if (Current(run) is { } release && !release.Conditions.SequenceEqual(conditions))
            File.Delete(run.Folder.ReleaseManifest);
        var outcome = run.Run(Plan(run), () => Release(run, conditions));
        return StageResult.Of(outcome, ("Gates", Counts(evaluation)), ("Release", outcome.Manifest.Root.Abbreviated));
    }

    /// <summary>The release of an earlier run, or null when there is none that still counts.</summary>
    public static ReleaseManifest? Current(ModelRun run) => run.Steps.Current(Plan(run));

    private static StepPlan<ReleaseManifest> Plan(ModelRun run)
    {
        var inputs = new StepInputs();
        foreach (var manifest in new[] { run.Folder.DataManifest, run.Folder.TrainingManifest, run.Folder.EvaluationManifest })
        {
            if (File.Exists(manifest))
                inputs.Add(Path.GetFileNameWithoutExtension(manifest), Digest.OfFile(manifest));
        }

        return new("Gate", run.Folder.ReleaseManifest, ManifestJson.Canonical.ReleaseManifest, inputs);
    }

    private static ReleaseManifest Release(ModelRun run, SortedDictionary<string, string> conditions)
    {
        var inputs = Plan(run).Inputs;
        return new ReleaseManifest
        {
            Model = CompileStage.Description(run).Name,
            Inputs = inputs,
            Root = inputs.Key(),
            Conditions = conditions,
        };
    }

    private static SortedDictionary<string, string> ConditionsOf(ApplicationManifest application) =>
        new(StringComparer.Ordinal) { ["sdk"] = application.Sdk, ["rid"] = application.Rid, ["cpu"] = CpuClass.Current() };

    private static string Counts(EvaluationManifest evaluation) => evaluation.Gates.Count == 0 ? "none declared" : string.Join(
        ", ", evaluation.Gates.GroupBy(gate => gate.Verdict).OrderBy(group => group.Key).Select(group => $"{group.Count()} {Word(group.Key)}"));

    private static string Word(Verdict verdict) => verdict switch
    {
        Verdict.Pass => "passed",
        Verdict.Fail => "failed",
        Verdict.Inconclusive => "inconclusive",
        _ => "not evaluated",
    };

    private static string Line(GateResult gate) =>
        $"  {gate.Name}: {Word(gate.Verdict)}{(gate.Gate.Required && gate.Verdict != Verdict.Fail ? ", and it is required" : "")};"
        + $" measured {Number(gate.Measured.Value)} [{Number(gate.Measured.Lower)}, {Number(gate.Measured.Upper)}] on {gate.Measured.N} rows"
        + (gate.Reason is null ? "" : $"; {gate.Reason}");

    private static string Number(double? value) => value?.ToString("0.####", CultureInfo.InvariantCulture) ?? "–";
}
