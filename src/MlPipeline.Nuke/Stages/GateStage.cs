using System.Globalization;
using MlPipeline.Core.Errors;
using MlPipeline.Core.Manifests;
using MlPipeline.Nuke.Sessions;

namespace MlPipeline.Nuke.Stages;

/// <summary>Enforces the verdicts, in every run; a verdict that blocks takes back the release that was named before it.</summary>
internal sealed class GateStage(StageSettings settings) : IStage
{
    public string Name => "Gate";

    public StageResult Run(ModelRun run)
    {
        var evaluation = EvaluateStage.Current(run, settings);
        var blocking = evaluation.Gates.Where(gate => gate.Blocks).ToList();
        if (blocking.Count == 0)
            return new StageResult(Reasons(run), [KeyValuePair.Create("Gates", Counts(evaluation))]);
        Releases.Withdraw(run);
        throw new GateException($"{blocking.Count} of {evaluation.Gates.Count} gates block the release\n{string.Join('\n', blocking.Select(Line))}");
    }

    private static string[] Reasons(ModelRun run) =>
        run.Before.Any(stage => stage is { Stage: "Evaluate", Reasons.Count: > 0 }) ? ["the evaluation is new"] : [];

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
