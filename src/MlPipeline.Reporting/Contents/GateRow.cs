using MlPipeline.Core.Manifests;
using MlPipeline.Core.Models;
using MlPipeline.Reporting.Texts;

namespace MlPipeline.Reporting.Contents;

/// <summary>A gate, its verdict and the numbers it was reached by.</summary>
public sealed record GateRow
{
    /// <summary>The gate as a phrase, such as <c>auc ≥ 0.65</c>.</summary>
    public required Text Name { get; init; }

    /// <summary>The verdict.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>Whether the gate must pass.</summary>
    public required bool Required { get; init; }

    /// <summary>Whether the verdict stops the release.</summary>
    public required bool Blocks { get; init; }

    /// <summary>What the gate looks at.</summary>
    public required GateKind Kind { get; init; }

    /// <summary>The metric's name as people write it.</summary>
    public required Text Metric { get; init; }

    /// <summary>The attribute of a difference between groups.</summary>
    public required Text? Attribute { get; init; }

    /// <summary>The measured value: for a baseline gate the difference, candidate less baseline.</summary>
    public required Figure Measured { get; init; }

    /// <summary>The bound as declared.</summary>
    public required double Bound { get; init; }

    /// <summary>The bound on the scale of <see cref="Measured"/>: for a baseline gate the margin with its sign.</summary>
    public required double Limit { get; init; }

    /// <summary>The p value of the test that the bound is violated.</summary>
    public required double? P { get; init; }

    /// <summary>The same, adjusted by Holm over all gates.</summary>
    public required double? AdjustedP { get; init; }

    /// <summary>The number of rows that would decide an inconclusive gate.</summary>
    public required int? DecidingN { get; init; }

    /// <summary>The smallest violation or regression that this test set shows at 80 % power.</summary>
    public required double? SmallestDetectable { get; init; }

    /// <summary>Why the gate is inconclusive or was not evaluated.</summary>
    public required Text? Reason { get; init; }

    /// <summary>Why the bound is what it is.</summary>
    public required Text BoundReason { get; init; }

    /// <summary>Whether <see cref="Measured"/> is a signed difference.</summary>
    public bool IsDifference => Kind == GateKind.Baseline;

    /// <summary>The rows of an evaluation: failing first, then inconclusive, then not evaluated, each in the order of declaration.</summary>
    internal static IReadOnlyList<GateRow> Of(EvaluationManifest evaluation) =>
        [.. evaluation.Gates.Select(gate => Of(gate, evaluation.Metrics)).OrderByDescending(row => row.Blocks).ThenBy(row => Rank(row.Verdict))];

    private static int Rank(Verdict verdict) => verdict switch
    {
        Verdict.Fail => 0,
        Verdict.Inconclusive => 1,
        Verdict.NotEvaluated => 2,
        _ => 3,
    };

    private static GateRow Of(GateResult result, IReadOnlyList<MetricEstimate> metrics) => new()
    {
        Name = new Text(result.Name),
        Verdict = result.Verdict,
        Required = result.Gate.Required,
        Blocks = result.Blocks,
        Kind = result.Gate.Kind,
        Metric = new Text(Format.Label(result.Gate.Metric)),
        Attribute = Text.OrNull(result.Gate.GroupBy),
        Measured = Figure.Of(result.Measured),
        Bound = result.Gate.Bound,
        Limit = LimitOf(result.Gate, metrics),
        P = result.P,
        AdjustedP = result.AdjustedP,
        DecidingN = result.DecidingN,
        SmallestDetectable = result.SmallestDetectable,
        Reason = Text.OrNull(result.Reason ?? result.Measured.Reason),
        BoundReason = new Text(result.Gate.Reason),
    };

    private static double LimitOf(GateDefinition gate, IReadOnlyList<MetricEstimate> metrics) =>
        gate.Kind == GateKind.Baseline && metrics.All(metric => metric.Metric != gate.Metric || metric.Direction != Direction.LowerIsBetter)
            ? -gate.Bound
            : gate.Bound;
}
