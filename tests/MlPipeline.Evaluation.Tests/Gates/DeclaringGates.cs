using MlPipeline.Core.Errors;
using MlPipeline.Core.Models;
using MlPipeline.Evaluation.Gates;

namespace MlPipeline.Evaluation.Tests.Gates;

public class DeclaringGates
{
    private static readonly GroupDescription[] Groups = [new("sex", "as coded")];

    [Fact]
    public void Sound_gates_are_accepted() => GateDeclarations.Check(
        new GateSet(
        [
            new(GateKind.Metric, MetricNames.Auc, 0.65, "why"),
            new(GateKind.Metric, MetricNames.LogLoss, 1.2, "why"),
            new(GateKind.Baseline, MetricNames.Auc, 0, "why"),
            new(GateKind.GroupDifference, MetricNames.SelectionRate, 0.2, "why") { GroupBy = "sex" },
        ]),
        Groups);

    [Theory]
    [InlineData(GateKind.Metric, "roc", 0.5, null, "no such metric")]
    [InlineData(GateKind.Metric, MetricNames.Auc, 1.01, null, "outside the metric's range of 0 to 1")]
    [InlineData(GateKind.Metric, MetricNames.Auc, -0.1, null, "outside")]
    [InlineData(GateKind.Metric, MetricNames.LogLoss, 40, null, "outside")]
    [InlineData(GateKind.Metric, MetricNames.Auc, double.NaN, null, "not a number")]
    [InlineData(GateKind.Metric, MetricNames.SelectionRate, 0.5, null, "neither a higher nor a lower")]
    [InlineData(GateKind.Baseline, MetricNames.SelectionRate, 0.1, null, "neither a higher nor a lower")]
    [InlineData(GateKind.Baseline, MetricNames.Auc, -0.01, null, "the margin is negative")]
    [InlineData(GateKind.Baseline, MetricNames.Auc, 1.5, null, "no difference can be that large")]
    [InlineData(GateKind.Baseline, MetricNames.Auc, 0.1, "sex", "it is not about groups")]
    [InlineData(GateKind.GroupDifference, MetricNames.Recall, 0.1, null, "it names no attribute")]
    [InlineData(GateKind.GroupDifference, MetricNames.Recall, 0.1, "age", "no attribute 'age'; it declares sex")]
    [InlineData(GateKind.GroupDifference, MetricNames.Recall, -0.1, "sex", "the bound is negative")]
    [InlineData(GateKind.GroupDifference, MetricNames.Recall, double.PositiveInfinity, "sex", "not a number")]
    public void A_faulty_declaration_says_what_is_wrong(GateKind kind, string metric, double bound, string? groupBy, string expected)
    {
        var gates = new GateSet([new GateDefinition(kind, metric, bound, "why") { GroupBy = groupBy }]);
        Assert.Contains(expected, Assert.Throws<UserException>(() => GateDeclarations.Check(gates, Groups)).Fault.Actual, StringComparison.Ordinal);
    }

    [Fact]
    public void All_faults_are_told_at_once_with_the_gates_place_in_the_list()
    {
        var gates = new GateSet(
        [
            new(GateKind.Metric, "roc", 0.5, "why"),
            new(GateKind.Metric, MetricNames.Auc, 0.6, "why"),
            new(GateKind.Metric, MetricNames.Auc, 0.7, "why"),
            new(GateKind.GroupDifference, MetricNames.Recall, 2, "why") { GroupBy = "age", MinimumCount = 0 },
        ]);
        var fault = Assert.Throws<UserException>(() => GateDeclarations.Check(gates, Groups)).Fault;
        Assert.Equal("5 faults in the gates' declarations", fault.Problem);
        Assert.Contains("gate 1 (roc ≥ 0.5)", fault.Actual, StringComparison.Ordinal);
        Assert.Contains("gate 4 (recall differs by ≤ 2 between groups of age): no difference can be that large", fault.Actual, StringComparison.Ordinal);
        Assert.Contains("the minimum count is below 1", fault.Actual, StringComparison.Ordinal);
        Assert.Contains("declared 2 times: auc ≥ 0.6", fault.Actual, StringComparison.Ordinal);
    }
}
