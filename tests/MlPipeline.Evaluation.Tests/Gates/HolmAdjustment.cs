using MlPipeline.Core.Statistics;

namespace MlPipeline.Evaluation.Tests.Gates;

public class HolmAdjustment
{
    [Fact]
    public void Adjusted_values_are_those_of_R_and_what_has_no_p_is_not_of_the_family() =>
        // p.adjust(c(0.01, 0.04, 0.03, 0.005), "holm") = 0.03 0.06 0.06 0.02
        Assert.Equal([0.03, null, 0.06, 0.06, 0.02], Holm.Adjust([0.01, null, 0.04, 0.03, 0.005]).Select(p => p is { } value ? Math.Round(value, 12) : (double?)null));

    [Fact]
    public void Nothing_exceeds_one() => Assert.Equal([1, 1], Holm.Adjust([0.9, 0.8]));
}
