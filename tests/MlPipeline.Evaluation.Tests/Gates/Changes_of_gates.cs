using MlPipeline.Core.Models;
using MlPipeline.Evaluation.Gates;

namespace MlPipeline.Evaluation.Tests.Gates;

public sealed class Changes_of_gates
{
    private static readonly GateDefinition Auc = new(GateKind.Metric, MetricNames.Auc, 0.65, "as the test needs it") { Required = true };
    private static readonly GateDefinition Sex = new(GateKind.GroupDifference, MetricNames.Recall, 0.1, "as the test needs it") { GroupBy = "sex" };

    [Fact]
    public void Are_none_between_equal_gates_whatever_their_order_and_reasons() =>
        Assert.Empty(Between([Auc, Sex], [Sex with { Reason = "another" }, Auc]));

    [Fact]
    public void Name_a_loosened_bound() =>
        Assert.Equal(["the gate 'auc ≥ 0.65' is changed: its bound becomes 0.6"], Between([Auc], [Auc with { Bound = 0.6 }]));

    [Fact]
    public void Name_a_gate_that_is_required_no_longer_and_a_greater_smallest_group() => Assert.Equal(
        ["the gate 'auc ≥ 0.65' is changed: it is required no longer, its smallest group becomes 90"],
        Between([Auc], [Auc with { Required = false, MinimumCount = 90 }]));

    [Fact]
    public void Name_a_dropped_and_an_added_gate() => Assert.Equal(
        ["the gate 'auc ≥ 0.65' is dropped", "the gate 'recall differs by ≤ 0.1 between groups of age' is added"],
        Between([Auc, Sex], [Sex, Sex with { GroupBy = "age" }]));

    private static IReadOnlyList<string> Between(GateDefinition[] judged, GateDefinition[] declared) =>
        GateChanges.Between(new GateSet(judged), new GateSet(declared));
}
