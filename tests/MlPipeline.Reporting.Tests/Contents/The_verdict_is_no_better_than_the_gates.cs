using CsCheck;
using MlPipeline.Core.Manifests;
using MlPipeline.Core.Models;
using MlPipeline.Reporting.Contents;
using MlPipeline.Reporting.Inputs;
using MlPipeline.Reporting.Tests.Samples;

namespace MlPipeline.Reporting.Tests.Contents;

public sealed class The_verdict_is_no_better_than_the_gates
{
    [Fact]
    public void It_passes_only_when_every_gate_passed_and_no_stage_failed() =>
        Gen.Select(Gen.Enum<Verdict>(), Gen.Bool).Array[0, 6].Sample(gates =>
        {
            var report = ReportModel.From(With([.. gates.Select(gate => Gate(gate.Item1, gate.Item2))]));
            var expected = gates switch
            {
                [] => ReportVerdict.NotEvaluated,
                _ when gates.Any(gate => gate.Item1 == Verdict.Fail || (gate.Item2 && gate.Item1 != Verdict.Pass)) => ReportVerdict.Failed,
                _ when gates.Any(gate => gate.Item1 == Verdict.Inconclusive) => ReportVerdict.Inconclusive,
                _ when gates.Any(gate => gate.Item1 == Verdict.NotEvaluated) => ReportVerdict.NotEvaluated,
                _ => ReportVerdict.Passed,
            };
            Assert.Equal(expected, report.Verdict);
            Assert.Equal(expected == ReportVerdict.Passed, report.Headline.Merge.Value == "yes");
            Assert.Equal(expected == ReportVerdict.Failed, report.Headline.Merge.Value == "no");
        });

    [Fact]
    public void It_fails_when_a_stage_failed_though_every_gate_passed()
    {
        var report = ReportModel.From(CreditRisk.Passed with { Failures = [new StageFailure("BuildImage", "no room")] });
        Assert.Equal(ReportVerdict.Failed, report.Verdict);
        Assert.Equal("BuildImage failed: no room", report.Headline.Reason.Value);
    }

    [Fact]
    public void It_is_not_evaluated_when_nothing_ran() =>
        Assert.Equal(ReportVerdict.NotEvaluated, ReportModel.From(new ReportInput("Empty")).Verdict);

    [Fact]
    public void Rows_that_stop_the_release_come_first_and_passed_rows_last()
    {
        var report = ReportModel.From(With(
        [
            Gate(Verdict.Pass, false), Gate(Verdict.NotEvaluated, false), Gate(Verdict.Inconclusive, false), Gate(Verdict.NotEvaluated, true), Gate(Verdict.Fail, false),
        ]));
        Assert.Equal([Verdict.Fail, Verdict.NotEvaluated, Verdict.Inconclusive, Verdict.NotEvaluated, Verdict.Pass], report.Gates.Select(gate => gate.Verdict));
    }

    [Theory]
    [InlineData(Direction.HigherIsBetter, -0.03)]
    [InlineData(Direction.LowerIsBetter, 0.03)]
    public void A_baseline_gate_has_its_limit_on_the_worse_side(Direction direction, double expected)
    {
        var input = With([Gate(Verdict.Pass, false)]);
        var evaluation = input.Evaluation! with { Metrics = [new MetricEstimate("auc", direction, new(0.7, 0.6, 0.8, 300, "x"))] };
        Assert.Equal(expected, ReportModel.From(input with { Evaluation = evaluation }).Gates[0].Limit);
    }

    private static ReportInput With(IReadOnlyList<GateResult> gates) => CreditRisk.Passed with { Evaluation = CreditRisk.Passed.Evaluation! with { Gates = gates } };

    private static GateResult Gate(Verdict verdict, bool required) => new()
    {
        Gate = new(GateKind.Baseline, "auc", 0.03, "because") { Required = required },
        Name = "auc",
        Verdict = verdict,
        Measured = new(0, -0.01, 0.01, 300, "x"),
    };
}
