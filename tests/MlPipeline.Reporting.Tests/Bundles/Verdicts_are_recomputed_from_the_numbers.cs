using MlPipeline.Core.Manifests;
using MlPipeline.Core.Models;
using MlPipeline.Reporting.Bundles;
using MlPipeline.Reporting.Tests.Samples;

namespace MlPipeline.Reporting.Tests.Bundles;

public sealed class Verdicts_are_recomputed_from_the_numbers
{
    private static readonly GateDefinition Auc = new(GateKind.Metric, MetricNames.Auc, 0.65, "why") { Required = true };
    private static readonly GateDefinition Margin = new(GateKind.Baseline, MetricNames.Auc, 0.03, "why");
    private static readonly GateDefinition Loss = new(GateKind.Baseline, MetricNames.Brier, 0.01, "why");
    private static readonly GateDefinition Sex = new(GateKind.GroupDifference, MetricNames.SelectionRate, 0.2, "why") { GroupBy = "sex" };

    // The half-width 0.04 is 1.959964 standard errors of 0.0204085; 0.05 above or below the limit is z = ±2.44996, whose lower tail is 0.0071440.
    [Theory]
    [InlineData(0.70, 0.66, 0.74, Verdict.Pass, 0.992856)]
    [InlineData(0.69, 0.65, 0.73, Verdict.Pass, 0.975)]
    [InlineData(0.68, 0.64, 0.72, Verdict.Inconclusive, 0.929215)]
    [InlineData(0.60, 0.56, 0.64, Verdict.Fail, 0.007144)]
    [InlineData(0.62, 0.58, 0.66, Verdict.Inconclusive, 0.070785)]
    [InlineData(0.70, 0.70, 0.70, Verdict.Pass, 1)]
    [InlineData(0.60, 0.60, 0.60, Verdict.Fail, 0)]
    public void A_metric_against_its_least_value(double value, double lower, double upper, Verdict verdict, double p)
    {
        var result = Assert.Single(Judge(WithAuc(value, lower, upper), Auc));
        Assert.Equal(verdict, result.Verdict);
        Assert.Equal(p, result.P!.Value, 5);
        Assert.Equal(result.P, result.AdjustedP);
    }

    [Theory]
    [InlineData(-0.08, -0.12, -0.04, Verdict.Fail, 0.007144)]
    [InlineData(0.01, -0.03, 0.05, Verdict.Pass, 0.975)]
    [InlineData(-0.01, -0.05, 0.03, Verdict.Inconclusive, 0.836452)]
    public void A_difference_from_the_baseline_against_its_margin(double value, double lower, double upper, Verdict verdict, double p)
    {
        var result = Assert.Single(Judge(WithDifference(MetricNames.Auc, value, lower, upper), Margin));
        Assert.Equal((verdict, "auc not 0.03 below the baseline"), (result.Verdict, result.Name));
        Assert.Equal(p, result.P!.Value, 5);
    }

    [Theory]
    [InlineData(0.005, 0.001, 0.009, Verdict.Pass)]
    [InlineData(0.060, 0.020, 0.100, Verdict.Fail)]
    public void A_loss_may_not_rise(double value, double lower, double upper, Verdict verdict) =>
        Assert.Equal((verdict, "brier not 0.01 above the baseline"), Told(Judge(WithDifference(MetricNames.Brier, value, lower, upper), Loss)[0]));

    [Theory]
    [InlineData(0.28, 0.24, 0.32, Verdict.Fail)]
    [InlineData(0.10, 0.06, 0.14, Verdict.Pass)]
    public void A_difference_between_groups_may_not_be_greater(double value, double lower, double upper, Verdict verdict) =>
        Assert.Equal((verdict, "selection-rate differs by ≤ 0.2 between groups of sex"), Told(Judge(WithSelection(value, lower, upper), Sex)[0]));

    [Fact]
    public void The_same_p_value_fails_alone_and_not_among_eight()
    {
        GateDefinition[] eight = [Auc, .. Enumerable.Range(1, 7).Select(index => Auc with { Bound = 0.01 * index })];
        var results = Judge(WithAuc(0.60, 0.56, 0.64), eight);
        Assert.Equal(0.057152, results[0].AdjustedP!.Value, 5);
        Assert.Equal(Verdict.Inconclusive, results[0].Verdict);
        Assert.All(results.Skip(1), result => Assert.Equal(Verdict.Pass, result.Verdict));
    }

    [Fact]
    public void What_the_run_decided_itself_is_not_looked_at()
    {
        var evaluation = WithAuc(0.60, 0.56, 0.64);
        var lying = evaluation with
        {
            Metrics = [.. evaluation.Metrics.Select(metric => metric with { Direction = Direction.LowerIsBetter })],
            Gates = [new() { Gate = Auc with { Required = false }, Name = "auc", Verdict = Verdict.Pass, Measured = new(0.60, 0.56, 0.64, 300, "DeLong"), P = 1, AdjustedP = 1 }],
        };
        var judged = BundleJudge.Judge(Bundled(lying), new([Auc]));
        Assert.Equal(Verdict.Fail, Assert.Single(judged.Input.Evaluation!.Gates).Verdict);
        Assert.True(judged.Input.Evaluation.Gates[0].Blocks);
        Assert.Equal(Direction.HigherIsBetter, judged.Input.Evaluation.Metrics[0].Direction);
        Assert.Null(judged.Input.Release);
    }

    [Theory]
    [InlineData(0.9, 0.56, 0.64, 300, "the value lies outside its interval")]
    [InlineData(0.6, null, null, 300, "there is no interval")]
    [InlineData(null, null, null, 300, "the value is undefined")]
    [InlineData(0.6, 0.56, 0.64, 0, "it was measured on no rows")]
    public void Numbers_that_say_nothing_are_not_evaluated(double? value, double? lower, double? upper, int n, string reason)
    {
        var evaluation = Evaluations.Better with { Metrics = [new(MetricNames.Auc, Direction.HigherIsBetter, new(value, lower, upper, n, "m"))], Gates = [] };
        var result = Assert.Single(Judge(evaluation, Auc));
        Assert.Equal((Verdict.NotEvaluated, reason), (result.Verdict, result.Reason));
        Assert.True(result.Blocks);
    }

    [Fact]
    public void Numbers_that_contradict_each_other_are_not_evaluated()
    {
        var evaluation = WithAuc(0.70, 0.66, 0.74) with { Gates = [new() { Gate = Auc, Name = "auc", Verdict = Verdict.Pass, Measured = new(0.71, 0.66, 0.74, 300, "m") }] };
        Assert.Equal("the report's numbers contradict each other", Assert.Single(Judge(evaluation, Auc)).Reason);
    }

    [Fact]
    public void The_samples_own_verdicts_are_reached_again() => Assert.Equal(
        Evaluations.Better.Gates.Select(gate => (gate.Name, gate.Verdict)),
        Judge(Evaluations.Better, [.. Evaluations.Gates]).Select(gate => (gate.Name, gate.Verdict)));

    [Fact]
    public void A_model_that_the_default_branch_has_no_gates_for_is_not_evaluated()
    {
        var judged = BundleJudge.Judge(Bundled(Evaluations.Better), null);
        Assert.Equal(["Not evaluated: the default branch has no gates for this model."], judged.Notes);
        Assert.NotEmpty(judged.Input.Evaluation!.Gates);
        Assert.All(judged.Input.Evaluation.Gates, gate => Assert.Equal(Verdict.NotEvaluated, gate.Verdict));
    }

    [Fact]
    public void Gates_that_the_request_declares_otherwise_are_named()
    {
        GateDefinition[] declared = [Auc with { Bound = 0.5, Required = false }, Loss with { Bound = 0.001 }, Sex with { MinimumCount = 400 }, new(GateKind.Metric, MetricNames.F1, 0.1, "why")];
        Assert.Equal(
            [
                "The request loosens the gate “auc ≥ 0.65” to 0.5; the default branch's bound counts.",
                "The request makes the gate “auc ≥ 0.65” optional; the default branch's word counts.",
                "The request drops the gate “auc not 0.03 below the baseline”; it is judged all the same.",
                "The request tightens the gate “brier not 0.01 above the baseline” to 0.001; the default branch's bound counts.",
                "The request compares groups from 400 rows on for “selection-rate differs by ≤ 0.2 between groups of sex”, the default branch from 30.",
                "The request adds the gate “f1 ≥ 0.1”, which the default branch does not have; it is not judged here.",
            ],
            GateChanges.Of(new([Auc, Margin, Loss, Sex]), declared));
    }

    [Fact]
    public void A_run_that_died_before_it_declared_gates_drops_none() => Assert.Equal(
        ["The run ended before it declared its gates."],
        BundleJudge.Judge(Bundled(Evaluations.Better) with { Description = null, Evaluation = null, Release = null }, new([Auc, Margin])).Notes);

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public void A_run_that_declared_others_drops_them_all_the_same(bool described, bool evaluated)
    {
        var whole = Bundled(Evaluations.Better) with { Description = CreditRisk.Passed.Description };
        var model = whole with
        {
            Description = described ? whole.Description! with { Gates = new([]) } : null,
            Evaluation = evaluated ? whole.Evaluation! with { Gates = [] } : null,
        };
        Assert.Equal(
            ["The request drops the gate “auc ≥ 0.65”; it is judged all the same.", "The request drops the gate “auc not 0.03 below the baseline”; it is judged all the same."],
            BundleJudge.Judge(model, new([Auc, Margin])).Notes);
    }

    private static IReadOnlyList<GateResult> Judge(EvaluationManifest evaluation, params GateDefinition[] gates) =>
        BundleJudge.Judge(Bundled(evaluation), new(gates)).Input.Evaluation!.Gates;

    private static BundledModel Bundled(EvaluationManifest evaluation) => BundledModel.Of(CreditRisk.Passed with { Evaluation = evaluation }, "CreditRisk");

    private static (Verdict Verdict, string Name) Told(GateResult result) => (result.Verdict, result.Name);

    private static EvaluationManifest WithAuc(double value, double lower, double upper) =>
        Evaluations.Better with { Metrics = [new(MetricNames.Auc, Direction.HigherIsBetter, new(value, lower, upper, 300, "DeLong"))], Gates = [] };

    private static EvaluationManifest WithDifference(string metric, double value, double lower, double upper) => Evaluations.Better with
    {
        Baseline = Evaluations.Better.Baseline with { Metrics = [new(metric, 0.7, new(value, lower, upper, 300, "m"), null)] },
        Gates = [],
    };

    private static EvaluationManifest WithSelection(double value, double lower, double upper) => Evaluations.Better with
    {
        Fairness = [new("sex", [], [new("demographic-parity-difference", MetricNames.SelectionRate, new(value, lower, upper, 300, "m"))])],
        Gates = [],
    };
}
