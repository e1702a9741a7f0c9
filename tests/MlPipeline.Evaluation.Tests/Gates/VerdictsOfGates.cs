using MlPipeline.Core.Digests;
using MlPipeline.Core.Manifests;
using MlPipeline.Core.Models;
using MlPipeline.Evaluation.Scores;
using MlPipeline.Evaluation.Tests.Scores;

namespace MlPipeline.Evaluation.Tests.Gates;

public class VerdictsOfGates
{
    private const double Z = 1.959963984540054;

    [Fact]
    public void An_interval_beyond_the_limit_passes_and_its_phrase_says_what_was_asked()
    {
        var result = Judge(Requests.Of(1000, new GateDefinition(GateKind.Metric, MetricNames.Auc, 0.65, "")));
        Assert.Equal((Verdict.Pass, "auc ≥ 0.65"), (result.Verdict, result.Name));
        Assert.True(result.Measured.Lower >= 0.65);
        Assert.Null(result.DecidingN);
        Assert.False(result.Blocks);
    }

    [Fact]
    public void Strong_evidence_of_a_violation_fails_with_its_p()
    {
        var result = Judge(Requests.Of(1000, new GateDefinition(GateKind.Metric, MetricNames.LogLoss, 0.4, "")));
        Assert.Equal((Verdict.Fail, "log-loss ≤ 0.4"), (result.Verdict, result.Name));
        Assert.InRange(result.P!.Value, 0, 0.001);
        Assert.True(result.Blocks);
    }

    [Fact]
    public void In_between_is_inconclusive_with_the_n_whose_half_width_is_the_distance()
    {
        var result = Judge(Requests.Of(300, new GateDefinition(GateKind.Metric, MetricNames.Accuracy, 0.7, "") { Required = true }));
        var measured = result.Measured;
        Assert.Equal(Verdict.Inconclusive, result.Verdict);
        var half = measured.Value!.Value - measured.Lower!.Value;
        Assert.Equal((int)Math.Ceiling(measured.N * Math.Pow(half / (measured.Value.Value - 0.7), 2)), result.DecidingN);
        Assert.Equal((Z + 0.8416212335729143) * half / Z, result.SmallestDetectable!.Value, 1e-12);
        Assert.Contains("the interval reaches", result.Reason, StringComparison.Ordinal);
        Assert.True(result.Blocks);
    }

    [Fact]
    public void A_baseline_gate_decides_where_the_half_width_equals_the_margin()
    {
        var result = Judge(Requests.Of(300, new GateDefinition(GateKind.Baseline, MetricNames.Auc, 0.005, "")));
        Assert.Equal((Verdict.Inconclusive, "auc not 0.005 below the baseline"), (result.Verdict, result.Name));
        var half = result.Measured.Value!.Value - result.Measured.Lower!.Value;
        Assert.Equal((int)Math.Ceiling(300 * Math.Pow(half / 0.005, 2)), result.DecidingN);
    }

    [Theory]
    [InlineData(MetricNames.Auc, "auc not below the baseline")]
    [InlineData(MetricNames.F1, "f1 not below the baseline")]
    [InlineData(MetricNames.LogLoss, "log-loss not above the baseline")]
    public void A_model_against_itself_passes_a_margin_of_zero_with_a_difference_of_exactly_zero(string metric, string name)
    {
        var request = Requests.Of(300, new GateDefinition(GateKind.Baseline, metric, 0, ""));
        request = request with { Baseline = BaselineScores.Of(request.Candidate, request.Threshold, null) };
        var result = Judge(request);
        Assert.Equal((Verdict.Pass, name), (result.Verdict, result.Name));
        Assert.Equal((0.0, 0.0, 0.0), (result.Measured.Value, result.Measured.Lower, result.Measured.Upper));
    }

    [Fact]
    public void Without_a_baseline_its_gates_are_not_evaluated_and_block_only_where_required()
    {
        var request = Requests.Of(300, new(GateKind.Baseline, MetricNames.Auc, 0.1, ""), new(GateKind.Baseline, MetricNames.F1, 0.1, "") { Required = true });
        var gates = ModelEvaluator.Evaluate(request with { Baseline = BaselineScores.Missing("no baseline") }).Gates;
        Assert.All(gates, gate => Assert.Equal((Verdict.NotEvaluated, "no baseline"), (gate.Verdict, gate.Reason)));
        Assert.Equal([false, true], gates.Select(gate => gate.Blocks));
    }

    [Fact]
    public void What_was_not_evaluated_does_not_widen_the_family_of_tests()
    {
        GateDefinition alone = new(GateKind.Metric, MetricNames.Accuracy, 0.78, "");
        var request = Requests.Of(300, alone, new GateDefinition(GateKind.Baseline, MetricNames.Auc, 0.1, "")) with { Baseline = BaselineScores.Missing("no baseline") };
        var result = ModelEvaluator.Evaluate(request).Gates[0];
        Assert.Equal(result.P, result.AdjustedP);
        Assert.InRange(result.P!.Value, 1e-12, 0.5);
    }

    [Fact]
    public void One_class_makes_an_auc_gate_not_evaluated_rather_than_failed_or_passed()
    {
        var table = ScoreTables.Of([.. Enumerable.Repeat(true, 100)], [.. Enumerable.Range(0, 100).Select(row => row / 100.0)]);
        var request = Requests.Of(10, new GateDefinition(GateKind.Metric, MetricNames.Auc, 0.5, "")) with { Candidate = table, Groups = [] };
        var result = Judge(request);
        Assert.Equal((Verdict.NotEvaluated, "needs positive and negative rows"), (result.Verdict, result.Reason));
        Assert.Null(result.Measured.Value);
    }

    [Fact]
    public void Unequal_weights_leave_an_accuracy_gate_not_evaluated_though_its_value_is_known()
    {
        var plain = Requests.Of(300, new GateDefinition(GateKind.Metric, MetricNames.Accuracy, 0.5, ""));
        double[] weights = [.. Enumerable.Range(0, 300).Select(row => 1.0 + (row % 3))];
        var result = Judge(plain with { Candidate = ScoreTables.Of(plain.Candidate.Labels, plain.Candidate.Scores, weights), Groups = [] });
        Assert.Equal((Verdict.NotEvaluated, "this interval needs rows of equal weight"), (result.Verdict, result.Reason));
        Assert.NotNull(result.Measured.Value);
    }

    [Fact]
    public void Equal_archives_with_other_scores_are_not_compared()
    {
        var model = Digest.Of("model");
        var request = Requests.Of(300, new GateDefinition(GateKind.Baseline, MetricNames.Auc, 0.1, "")) with { Model = model };
        var manifest = ModelEvaluator.Evaluate(request with { Baseline = BaselineScores.Of(request.Baseline.Scores!, 0.5, model) });
        Assert.Equal(ComparisonState.NotEvaluated, manifest.Baseline.State);
        Assert.Contains("not deterministic", manifest.Gates.Single().Reason, StringComparison.Ordinal);
    }

    private static GateResult Judge(EvaluationRequest request) => ModelEvaluator.Evaluate(request).Gates.Single();
}
