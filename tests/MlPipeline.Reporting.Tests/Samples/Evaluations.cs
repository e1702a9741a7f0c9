using MlPipeline.Core.Digests;
using MlPipeline.Core.Manifests;
using MlPipeline.Core.Models;
using MlPipeline.Core.Steps;

namespace MlPipeline.Reporting.Tests.Samples;

/// <summary>Evaluations of 300 held-out applicants, 210 of them good.</summary>
internal static class Evaluations
{
    private const string Bootstrap = "paired bootstrap, 2000 resamples";

    public static IReadOnlyList<GateDefinition> Gates { get; } =
    [
        new(GateKind.Metric, MetricNames.Auc, 0.65, "Below it the model is worth less than the clerk's own scorecard.") { Required = true },
        new(GateKind.Metric, MetricNames.Brier, 0.21, "0.21 is what the base rate alone reaches."),
        new(GateKind.Baseline, MetricNames.Auc, 0.03, "The loss that the credit desk said it would not notice.") { Required = true },
        new(GateKind.Baseline, MetricNames.Accuracy, 0.05, "Fifteen applicants of three hundred."),
        new(GateKind.GroupDifference, MetricNames.SelectionRate, 0.2, "Half of the four-fifths rule's room at this selection rate.") { GroupBy = "sex" },
        new(GateKind.GroupDifference, MetricNames.Recall, 0.2, "Good applicants are to be found alike.") { GroupBy = "age", MinimumCount = 30 },
    ];

    public static EvaluationManifest Better => Evaluation(
        Compared(0.0441, 0.0102, 0.0780),
        Fairness(0.0412, 0.0, 0.1297),
        [
            Gate(0, "auc ≥ 0.65", Verdict.Pass, Of(0.7852, 0.7291, 0.8413), p: 1, adjusted: 1, detectable: 0.0801),
            Gate(1, "brier ≤ 0.21", Verdict.Pass, Of(0.1683, 0.1498, 0.1871), p: 1, adjusted: 1, detectable: 0.0266),
            Gate(2, "auc not 0.03 below the baseline", Verdict.Pass, Of(0.0441, 0.0102, 0.0780), p: 1, adjusted: 1, detectable: 0.0484),
            Gate(3, "accuracy not 0.05 below the baseline", Verdict.Pass, Of(0.0133, -0.0215, 0.0489), p: 0.9998, adjusted: 1, detectable: 0.0503),
            Gate(4, "selection-rate differs by ≤ 0.2 between groups of sex", Verdict.Pass, Of(0.0412, 0, 0.1297), p: 0.9991, adjusted: 1, detectable: 0.1264),
            Gate(5, "recall differs by ≤ 0.2 between groups of age", Verdict.Pass, Of(0.0588, 0, 0.1811), p: 0.9907, adjusted: 1, detectable: 0.1748),
        ]);

    public static EvaluationManifest Worse => Evaluation(
        Compared(-0.0871, -0.1274, -0.0468),
        Fairness(0.2874, 0.1795, 0.3953),
        [
            Gate(0, "auc ≥ 0.65", Verdict.Inconclusive, Of(0.6540, 0.5871, 0.7209), p: 0.547, adjusted: 1, decidingN: 84_115, detectable: 0.0956, reason: "the interval holds the limit"),
            Gate(1, "brier ≤ 0.21", Verdict.Pass, Of(0.1683, 0.1498, 0.1871), p: 0.999, adjusted: 1, detectable: 0.0187),
            Gate(2, "auc not 0.03 below the baseline", Verdict.Fail, Of(-0.0871, -0.1274, -0.0468), p: 0.00277, adjusted: 0.0139, detectable: 0.0576),
            Gate(3, "accuracy not 0.05 below the baseline", Verdict.Inconclusive, Of(-0.0400, -0.0781, -0.0028), p: 0.694, adjusted: 1, decidingN: 4_262, detectable: 0.0538, reason: "the interval holds the limit"),
            Gate(4, "selection-rate differs by ≤ 0.2 between groups of sex", Verdict.Fail, Of(0.2874, 0.1795, 0.3953), p: 0.000012, adjusted: 0.000072, detectable: 0.1541),
            Gate(5, "recall differs by ≤ 0.2 between groups of age", Verdict.Pass, Of(0.0588, 0, 0.1811), p: 0.9907, adjusted: 1, detectable: 0.1748),
        ]);

    public static EvaluationManifest Undecided => Better with
    {
        Baseline = Compared(0.0041, -0.0357, 0.0439),
        Gates =
        [
            .. Better.Gates.Take(2),
            Gate(3, "accuracy not 0.05 below the baseline", Verdict.Inconclusive, Of(-0.0267, -0.0648, 0.0115), p: 0.885, adjusted: 1, decidingN: 1_240, detectable: 0.0545, reason: "the interval holds the limit"),
            .. Better.Gates.Skip(4),
        ],
    };

    public static EvaluationManifest Alone => Better with
    {
        Baseline = BaselineComparison.None("no baseline"),
        Gates =
        [
            .. Better.Gates.Take(2),
            Gate(3, "accuracy not 0.05 below the baseline", Verdict.NotEvaluated, Estimate.Undefined(0, "no baseline")),
            .. Better.Gates.Skip(4),
        ],
    };

    public static EvaluationManifest Unchanged => Better with
    {
        Baseline = new(
            ComparisonState.Identical,
            null,
            Digest.Of("model"),
            [.. Better.Metrics.Select(metric => new MetricComparison(metric.Metric, metric.Estimate.Value, new(0, 0, 0, 300, "identical archives"), null))],
            new(0, 0, 1)),
        Gates = [.. Better.Gates.Select(gate => gate.Gate.Kind == GateKind.Baseline ? gate with { Measured = new(0, 0, 0, CreditRisk.Rows, "identical archives") } : gate)],
    };

    private static EvaluationManifest Evaluation(BaselineComparison baseline, IReadOnlyList<AttributeFairness> fairness, IReadOnlyList<GateResult> gates) => new()
    {
        Inputs = new StepInputs { { "scores", Digest.Of("scores") } },
        Rows = CreditRisk.Rows,
        Positives = 210,
        Threshold = 0.5,
        Metrics = [.. MetricsOf(baseline)],
        Baseline = baseline,
        Fairness = fairness,
        Gates = gates,
        Outputs = [],
    };

    private static IEnumerable<MetricEstimate> MetricsOf(BaselineComparison baseline)
    {
        var auc = 0.7411 + baseline.Metrics[0].Difference.Value!.Value;
        yield return new(MetricNames.Auc, Direction.HigherIsBetter, Of(auc, auc - 0.0561, auc + 0.0561, "DeLong"));
        yield return new(MetricNames.Accuracy, Direction.HigherIsBetter, Of(0.7633, 0.7118, 0.8079, "Wilson"));
        yield return new(MetricNames.Precision, Direction.HigherIsBetter, Of(0.8027, 0.7487, 0.8506));
        yield return new(MetricNames.Recall, Direction.HigherIsBetter, Of(0.8810, 0.8348, 0.9238));
        yield return new(MetricNames.F1, Direction.HigherIsBetter, Of(0.8400, 0.8016, 0.8748));
        yield return new(MetricNames.LogLoss, Direction.LowerIsBetter, Of(0.5118, 0.4613, 0.5640));
        yield return new(MetricNames.Brier, Direction.LowerIsBetter, Of(0.1683, 0.1498, 0.1871));
        yield return new(MetricNames.SelectionRate, Direction.Neutral, Of(0.7683, 0.7200, 0.8133));
    }

    private static BaselineComparison Compared(double auc, double lower, double upper) => new(
        ComparisonState.Compared,
        null,
        Digest.Of("baseline"),
        [
            new(MetricNames.Auc, 0.7411, Of(auc, lower, upper, "DeLong"), 0.0484),
            new(MetricNames.Accuracy, 0.7500, Of(0.0133, -0.0215, 0.0489, "Tango"), 0.0503),
            new(MetricNames.Precision, 0.7890, Of(0.0137, -0.0180, 0.0451), 0.0451),
            new(MetricNames.Recall, 0.8762, Of(0.0048, -0.0333, 0.0429), 0.0545),
            new(MetricNames.F1, 0.8303, Of(0.0097, -0.0148, 0.0340), 0.0349),
            new(MetricNames.LogLoss, 0.5420, Of(-0.0302, -0.0611, 0.0011), 0.0445),
            new(MetricNames.Brier, 0.1807, Of(-0.0124, -0.0231, -0.0019), 0.0151),
        ],
        new(17, 13, 0.585));

    private static IReadOnlyList<AttributeFairness> Fairness(double selection, double lower, double upper) =>
    [
        new(
            "sex",
            [Group("female", 93, 61, 0.7683 - (0.69 * selection), 0.8602), Group("male", 207, 149, 0.7683 + (0.31 * selection), 0.8893)],
            [
                new("demographic-parity-difference", MetricNames.SelectionRate, Of(selection, lower, upper, "simultaneous")),
                new("demographic-parity-ratio", MetricNames.SelectionRate, Of(1 - (selection / 0.8), null, null, "none")),
                new("equal-opportunity-difference", MetricNames.Recall, Of(0.0291, 0, 0.1288, "simultaneous")),
            ]),
        new(
            "age",
            [Group("below 26", 57, 34, 0.7368, 0.8235), Group("26 to 59", 229, 167, 0.7744, 0.8823), Small("60 and more", 14, 9)],
            [
                new("demographic-parity-difference", MetricNames.SelectionRate, Of(0.0376, 0, 0.1619, "simultaneous")),
                new("equal-opportunity-difference", MetricNames.Recall, Of(0.0588, 0, 0.1811, "simultaneous")),
            ]),
    ];

    private static GroupMetrics Group(string level, int rows, int positives, double selection, double recall = 0.8810) => new(level, rows, positives,
    [
        new(MetricNames.SelectionRate, Direction.Neutral, new(selection, selection - 0.09, selection + 0.09, rows, Bootstrap)),
        new(MetricNames.Recall, Direction.HigherIsBetter, new(recall, recall - 0.07, Math.Min(1, recall + 0.07), positives, Bootstrap)),
        new(MetricNames.FalsePositiveRate, Direction.Neutral, new(0.4839, 0.3710, 0.6129, rows - positives, Bootstrap)),
        new(MetricNames.LogLoss, Direction.LowerIsBetter, new(0.5118, 0.4402, 0.5899, rows, Bootstrap)),
        new(MetricNames.Accuracy, Direction.HigherIsBetter, new(0.7548, 0.6774, 0.8387, rows, Bootstrap)),
    ]);

    private static GroupMetrics Small(string level, int rows, int positives) => new(level, rows, positives,
    [
        new(MetricNames.SelectionRate, Direction.Neutral, Estimate.Undefined(rows, "14 rows, fewer than 30")),
        new(MetricNames.Recall, Direction.HigherIsBetter, Estimate.Undefined(positives, "9 positive rows, fewer than 30")),
        new(MetricNames.FalsePositiveRate, Direction.Neutral, Estimate.Undefined(rows - positives, "5 negative rows, fewer than 30")),
        new(MetricNames.Accuracy, Direction.HigherIsBetter, Estimate.Undefined(rows, "14 rows, fewer than 30")),
    ]);

    private static GateResult Gate(
        int gate, string name, Verdict verdict, Estimate measured, double? p = null, double? adjusted = null, int? decidingN = null, double? detectable = null, string? reason = null) => new()
        {
            Gate = Gates[gate],
            Name = name,
            Verdict = verdict,
            Measured = measured,
            P = p,
            AdjustedP = adjusted,
            DecidingN = decidingN,
            SmallestDetectable = detectable,
            Reason = reason,
        };

    private static Estimate Of(double value, double? lower, double? upper, string method = Bootstrap) => new(value, lower, upper, CreditRisk.Rows, method);
}
