using MlPipeline.Core.Manifests;
using MlPipeline.Core.Models;
using MlPipeline.Core.Statistics;

namespace MlPipeline.Reporting.Bundles;

/// <summary>
/// Recomputes verdicts from a bundle's numbers with the default branch's gates; what the run itself decided, and its p values, are not looked at.
/// </summary>
/// <remarks>
/// <para>Pass: the reported 95 % interval lies on the limit's good side. Fail: a one-sided test rejects, after Holm's adjustment, that the limit holds;
/// its p value comes from the interval by the normal approximation, SE = width / (2 · 1.959964). The evaluation tests by each metric's own method
/// (DeLong on the logit scale, Wilson, Tango, a bootstrap), so near the limit the two may differ between fail and inconclusive; they agree on pass,
/// which needs no p value. Else inconclusive.</para>
/// <para>The numbers themselves are the run's: a run that lies about them cannot be told from here.</para>
/// </remarks>
internal static class BundleJudge
{
    private const string NoGates = "the default branch has no gates for this model";
    private const string EndedEarly = "The run ended before it declared its gates.";

    /// <summary>The model's report by the default branch's gates; null means that it has none for this model, and nothing is evaluated then.</summary>
    public static JudgedModel Judge(BundledModel model, GateSet? accepted)
    {
        var input = model.ToInput();
        var declared = DeclaredBy(model);
        var gates = accepted is null ? [.. declared.Select(Unjudged)] : Judge(accepted, model.Evaluation);
        var judged = input with
        {
            Evaluation = model.Evaluation is { } evaluation ? WithKnownDirections(evaluation) with { Gates = gates } : null,
            Release = gates.Any(gate => gate.Blocks) ? null : model.Release,
        };
        return new(judged, accepted is null ? [$"Not evaluated: {NoGates}."] : NotesOn(model, accepted, declared));
    }

    // A run that died before Compile says nothing of its gates; it drops none.
    private static IReadOnlyList<string> NotesOn(BundledModel model, GateSet accepted, IReadOnlyList<GateDefinition> declared) =>
        model is { Description: null, Evaluation: null } ? [EndedEarly] : GateChanges.Of(accepted, declared);

    private static IReadOnlyList<GateResult> Judge(GateSet accepted, EvaluationManifest? evaluation)
    {
        Judgement[] judgements = [.. accepted.Gates.Select(gate => new Judgement(gate, ReportedNumbers.Find(gate, evaluation)))];
        var adjusted = Holm.Adjust([.. judgements.Select(judgement => judgement.P)]);
        return [.. judgements.Select((judgement, index) => judgement.Decide(adjusted[index]))];
    }

    private static IReadOnlyList<GateDefinition> DeclaredBy(BundledModel model) =>
        model.Description?.Gates.Gates ?? [.. (model.Evaluation?.Gates ?? []).Select(result => result.Gate)];

    // Whether it is required is for the default branch to say.
    private static GateResult Unjudged(GateDefinition gate) => new()
    {
        Gate = gate with { Required = false },
        Name = GatePhrase.Of(gate),
        Verdict = Verdict.NotEvaluated,
        Measured = Estimate.Undefined(0, NoGates),
        Reason = NoGates,
    };

    private static EvaluationManifest WithKnownDirections(EvaluationManifest evaluation) => evaluation with
    {
        Metrics = [.. evaluation.Metrics.Select(WithKnownDirection)],
        Fairness =
        [
            .. evaluation.Fairness.Select(fairness => fairness with
            {
                Groups = [.. fairness.Groups.Select(group => group with { Metrics = [.. group.Metrics.Select(WithKnownDirection)] })],
            }),
        ],
    };

    private static MetricEstimate WithKnownDirection(MetricEstimate metric) => metric with { Direction = KnownMetrics.DirectionOf(metric.Metric) ?? metric.Direction };
}
