using MlPipeline.Core.Digests;
using MlPipeline.Reporting.Inputs;
using MlPipeline.Reporting.Texts;
using GateVerdict = MlPipeline.Core.Manifests.Verdict;

namespace MlPipeline.Reporting.Contents;

/// <summary>What every renderer shows: a pure function of <see cref="ReportInput"/>. A section of a stage that did not run is null.</summary>
public sealed record ReportModel
{
    /// <summary>The model's name.</summary>
    public required Text Model { get; init; }

    /// <summary>The verdict.</summary>
    public required ReportVerdict Verdict { get; init; }

    /// <summary>The release's root digest, or null when there is no release.</summary>
    public required Digest? Root { get; init; }

    /// <summary>The digest of the evaluation, or null when there is none.</summary>
    public required Digest? EvaluationDigest { get; init; }

    /// <summary>What a reviewer reads first.</summary>
    public required Headline Headline { get; init; }

    /// <summary>What a pull request changes of the rules that it is judged by, a sentence each: the verdicts are without these changes.</summary>
    public required IReadOnlyList<Text> RuleChanges { get; init; }

    /// <summary>The stages that failed, in the order they ran.</summary>
    public required IReadOnlyList<FailureRow> Failures { get; init; }

    /// <summary>The stages up to the smoke test, in their order.</summary>
    public required IReadOnlyList<StageRow> Stages { get; init; }

    /// <summary>The gates: those that stop the release first, then failing, inconclusive, not evaluated, passed.</summary>
    public required IReadOnlyList<GateRow> Gates { get; init; }

    /// <summary>The metrics.</summary>
    public required IReadOnlyList<MetricRow> Metrics { get; init; }

    /// <summary>What the metrics are compared with.</summary>
    public required ComparisonNote? Comparison { get; init; }

    /// <summary>The rows that the model was judged on.</summary>
    public required HoldoutSection? Holdout { get; init; }

    /// <summary>Fairness, an attribute a section.</summary>
    public required IReadOnlyList<FairnessSection> Fairness { get; init; }

    /// <summary>What the pictures of the candidate's scores are drawn from.</summary>
    public required CurveSection? Curves { get; init; }

    /// <summary>What the model leans on.</summary>
    public required ImportanceSection? Importance { get; init; }

    /// <summary>The image.</summary>
    public required ImageSection? Image { get; init; }

    /// <summary>The staged service.</summary>
    public required StagingSection? Staging { get; init; }

    /// <summary>What was seen of it.</summary>
    public required SmokeSection? Smoke { get; init; }

    /// <summary>The restored data.</summary>
    public required DataSection? Data { get; init; }

    /// <summary>What was found in the data.</summary>
    public required ValidationSection? Validation { get; init; }

    /// <summary>The training.</summary>
    public required TrainingSection? Training { get; init; }

    /// <summary>What the model is for.</summary>
    public required AboutSection? About { get; init; }

    /// <summary>The parts that the root digest covers, each with its digest.</summary>
    public required IReadOnlyList<FactRow> Parts { get; init; }

    /// <summary>The conditions for which equal inputs promise the same root digest.</summary>
    public required IReadOnlyList<FactRow> Conditions { get; init; }

    /// <summary>The gates that did not pass.</summary>
    public IReadOnlyList<GateRow> OpenGates => [.. Gates.Where(gate => gate.Verdict != GateVerdict.Pass)];

    /// <summary>The gates that passed.</summary>
    public IReadOnlyList<GateRow> PassedGates => [.. Gates.Where(gate => gate.Verdict == GateVerdict.Pass)];

    /// <summary>The metrics that differ from the baseline beyond chance.</summary>
    public IReadOnlyList<MetricRow> ChangedMetrics => [.. Metrics.Where(metric => metric.IsChanged)];

    /// <summary>The other metrics.</summary>
    public IReadOnlyList<MetricRow> OtherMetrics => [.. Metrics.Where(metric => !metric.IsChanged)];

    /// <summary>The report of a run.</summary>
    public static ReportModel From(ReportInput input)
    {
        var gates = input.Evaluation is { } judged ? GateRow.Of(judged) : [];
        return new()
        {
            Model = new Text(input.Model),
            Verdict = VerdictOf(input),
            Root = input.Release?.Root,
            EvaluationDigest = input.EvaluationDigest,
            Headline = HeadlineOf(input, gates),
            RuleChanges = [.. (input.Evaluation?.RuleChanges ?? []).Select(change => new Text(change))],
            Failures = [.. input.Failures.Select(FailureRow.Of)],
            Stages = StageRow.Of(input),
            Gates = gates,
            Metrics = input.Evaluation is { } measured ? MetricRow.Of(measured) : [],
            Comparison = input.Evaluation is { Baseline: var baseline } ? ComparisonNote.Of(baseline) : null,
            Holdout = HoldoutSection.Of(input.Evaluation),
            Fairness = input.Evaluation is { } grouped ? FairnessSection.Of(grouped, input.Description) : [],
            Curves = CurveSection.Of(input.Evaluation?.Curves),
            Importance = ImportanceSection.Of(input.Importance),
            Image = ImageSection.Of(input.Image),
            Staging = StagingSection.Of(input.CountingDeployment),
            Smoke = SmokeSection.Of(input.CountingSmoke),
            Data = DataSection.Of(input.Data),
            Validation = ValidationSection.Of(input.Validation),
            Training = TrainingSection.Of(input.Training),
            About = AboutSection.Of(input.Description),
            Parts = FactRow.Of(input.Release?.Inputs),
            Conditions = FactRow.Of(input.Release?.Conditions),
        };
    }

    private static Headline HeadlineOf(ReportInput input, IReadOnlyList<GateRow> gates)
    {
        var (merge, reason) = MergeSentence.Of(input, gates);
        return new(new Text(merge), new Text(reason), DifferenceSentence.Of(input.Evaluation), HarmSentence.Of(input.Evaluation));
    }

    private static ReportVerdict VerdictOf(ReportInput input) => input switch
    {
        { Failures.Count: > 0 } or { CountingSmoke.Passed: false } or { Validation.Violations.Count: > 0 } => ReportVerdict.Failed,
        { Evaluation: null or { Gates.Count: 0 } } => ReportVerdict.NotEvaluated,
        { Evaluation.Gates: var gates } when gates.Any(gate => gate.Blocks) => ReportVerdict.Failed,
        { Evaluation.Gates: var gates } when gates.Any(gate => gate.Verdict == GateVerdict.Inconclusive) => ReportVerdict.Inconclusive,
        { Evaluation.Gates: var gates } when gates.Any(gate => gate.Verdict != GateVerdict.Pass) => ReportVerdict.NotEvaluated,
        _ => ReportVerdict.Passed,
    };
}
