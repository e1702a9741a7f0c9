using MlPipeline.Core.Manifests;
using MlPipeline.Reporting.Contents;
using MlPipeline.Reporting.Inputs;
using MlPipeline.Reporting.Tests.Samples;

namespace MlPipeline.Reporting.Tests.Contents;

public sealed class The_headline_says_what_differs_and_whom_it_hurts
{
    [Fact]
    public void The_worse_metric_comes_first() => Assert.Equal(
        "AUC worse, 0.7411 → 0.6540 (Δ −0.0871 [−0.1274, −0.0468]); Brier better, 0.1807 → 0.1683 (Δ −0.0124 [−0.0231, −0.0019])",
        Difference(CreditRisk.Failed));

    [Fact]
    public void Without_a_baseline_it_gives_the_reason() => Assert.StartsWith("not evaluated – no baseline; AUC 0.7852", Difference(CreditRisk.NoBaseline), StringComparison.Ordinal);

    [Fact]
    public void An_identical_model_is_called_identical() => Assert.StartsWith("nothing – the model is identical to the baseline", Difference(CreditRisk.Identical), StringComparison.Ordinal);

    [Fact]
    public void A_difference_that_may_be_chance_is_none()
    {
        var comparison = new MetricComparison("auc", 0.7, new(0.01, -0.02, 0.04, 300, "x"), 0.05);
        var evaluation = CreditRisk.Passed.Evaluation! with { Baseline = new(ComparisonState.Compared, null, null, [comparison], null) };
        Assert.Equal("no metric differs beyond chance; AUC 0.7000 → 0.7852 (Δ +0.0100 [−0.0200, +0.0400])", Difference(CreditRisk.Passed with { Evaluation = evaluation }));
    }

    [Fact]
    public void The_group_behind_a_failed_gate_is_named() => Assert.Equal(
        "female (sex), selection rate 0.5700 against 0.8574 for male: difference 0.2874 [0.1795, 0.3953], more than its gate allows; 1 group not evaluated in full",
        Harm(CreditRisk.Failed));

    [Fact]
    public void A_gap_that_may_be_chance_is_called_so() => Assert.StartsWith("no group beyond chance; widest: below 26 (age), recall 0.8235 against 0.8823", Harm(CreditRisk.Passed), StringComparison.Ordinal);

    [Fact]
    public void Without_intervals_it_does_not_claim_chance()
    {
        var fairness = new AttributeFairness("sex", [], [new Disparity("demographic-parity-difference", "selection-rate", new(0.3, null, null, 300, "none"))]);
        var evaluation = CreditRisk.Passed.Evaluation! with { Fairness = [fairness] };
        Assert.Equal("no interval to tell by; widest: sex: demographic parity difference 0.3000", Harm(CreditRisk.Passed with { Evaluation = evaluation }));
    }

    [Fact]
    public void A_run_that_died_knows_neither()
    {
        Assert.Equal("not known – Evaluate did not run", Difference(CreditRisk.DiedInTraining));
        Assert.Equal("not known – Evaluate did not run", Harm(CreditRisk.DiedInTraining));
    }

    private static string Difference(ReportInput input) => Plain(ReportModel.From(input).Headline.Difference.Value);

    private static string Harm(ReportInput input) => Plain(ReportModel.From(input).Headline.Harm.Value);

    private static string Plain(string text) => text.Replace('\u00a0', ' ');
}
