using MlPipeline.Core.Models;
using MlPipeline.Training.Definitions;

namespace MlPipeline.Training.Tests.Definitions;

public sealed class GateDeclarations
{
    [Fact]
    public void A_bound_on_a_metric_holds_metric_bound_and_reason()
    {
        Assert.Equal(new GateDefinition(GateKind.Metric, "auc", 0.7, "why"), Gate.AtLeast("auc", 0.7, because: "why"));
        Assert.Equal(new GateDefinition(GateKind.Metric, "brier", 0.2, "why"), Gate.AtMost("brier", 0.2, because: "why"));
    }

    [Fact]
    public void A_comparison_with_the_baseline_holds_its_margin() =>
        Assert.Equal(new GateDefinition(GateKind.Baseline, "auc", 0.02, "why"), Gate.NotWorseThanBaseline("auc", 0.02, because: "why"));

    [Fact]
    public void A_comparison_of_groups_holds_its_attribute() =>
        Assert.Equal(new GateDefinition(GateKind.GroupDifference, "recall", 0.1, "why") { GroupBy = "sex" }, Gate.GroupsDifferByAtMost("recall", "sex", 0.1, because: "why"));

    [Fact]
    public void A_gate_is_required_only_where_it_says_so()
    {
        Assert.False(Gate.AtLeast("auc", 0.7, because: "why").Required);
        Assert.True(Gate.AtLeast("auc", 0.7, because: "why").Required().Required);
    }
}
