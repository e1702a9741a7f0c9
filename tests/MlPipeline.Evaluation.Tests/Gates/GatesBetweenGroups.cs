using MlPipeline.Core.Manifests;
using MlPipeline.Core.Models;
using MlPipeline.Evaluation.Tests.Scores;

namespace MlPipeline.Evaluation.Tests.Gates;

public class GatesBetweenGroups
{
    [Fact]
    public void A_difference_well_below_its_bound_passes_and_one_well_above_fails()
    {
        var gates = ModelEvaluator.Evaluate(Requests.Of(4000, Gate(MetricNames.Accuracy, 0.1), Gate(MetricNames.SelectionRate, 0.02))).Gates;
        Assert.Equal((Verdict.Pass, "accuracy differs by ≤ 0.1 between groups of group"), (gates[0].Verdict, gates[0].Name));
        Assert.Equal(Verdict.Fail, gates[1].Verdict);
    }

    [Fact]
    public void A_group_with_a_small_denominator_is_left_out_and_listed()
    {
        var result = JudgeLevels(["a", "b", "tiny"], [300, 300, 25], Gate(MetricNames.Recall, 0.5));
        Assert.Equal(Verdict.Pass, result.Verdict);
        Assert.Contains("not evaluated: tiny (", result.Reason, StringComparison.Ordinal);
        Assert.Contains("of at least 30 rows)", result.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void The_minimum_is_held_against_the_denominator_and_not_the_group()
    {
        // Of 50 rows about 32 are positive and 18 are negative.
        string[] levels = ["a", "b"];
        Assert.NotEqual(Verdict.NotEvaluated, JudgeLevels(levels, [300, 50], Gate(MetricNames.Accuracy, 0.5)).Verdict);
        Assert.Equal(Verdict.NotEvaluated, JudgeLevels(levels, [300, 50], Gate(MetricNames.FalsePositiveRate, 0.5)).Verdict);
    }

    [Fact]
    public void Fewer_than_two_groups_are_not_evaluated_and_the_reason_lists_the_others()
    {
        var result = JudgeLevels(["a", "b"], [300, 10], Gate(MetricNames.Accuracy, 0.5));
        Assert.Equal((Verdict.NotEvaluated, "fewer than two groups can be compared; not evaluated: b (10 of at least 30 rows)"), (result.Verdict, result.Reason));
    }

    [Fact]
    public void A_group_without_positive_rows_has_no_recall_and_is_named_in_the_disparity()
    {
        var request = Requests.Of(600);
        string[] groups = [.. request.Candidate.Labels.Select((label, row) => label ? $"g{row % 2}" : row % 3 == 0 ? "none" : $"g{row % 2}")];
        var table = ScoreTables.Of(request.Candidate.Labels, request.Candidate.Scores, groups: groups);
        var fairness = ModelEvaluator.Evaluate(request with { Candidate = table }).Fairness.Single();
        var recall = fairness.Groups.Single(group => group.Level == "none").Metrics.Single(metric => metric.Metric == MetricNames.Recall).Estimate;
        Assert.Equal((null, "needs positive rows"), (recall.Value, recall.Reason));
        var opportunity = fairness.Disparities.Single(disparity => disparity.Name == "equal-opportunity-difference").Estimate;
        Assert.Equal("not evaluated: none (needs positive rows)", opportunity.Reason);
        Assert.NotNull(opportunity.Value);
    }

    private static GateDefinition Gate(string metric, double bound) => new(GateKind.GroupDifference, metric, bound, "") { GroupBy = "group" };

    private static GateResult JudgeLevels(string[] levels, int[] sizes, GateDefinition gate)
    {
        var request = Requests.Of(sizes.Sum(), gate);
        string[] groups = [.. levels.SelectMany((level, index) => Enumerable.Repeat(level, sizes[index]))];
        return ModelEvaluator.Evaluate(request with { Candidate = ScoreTables.Of(request.Candidate.Labels, request.Candidate.Scores, groups: groups) }).Gates.Single();
    }
}
