using MlPipeline.Reporting.Contents;
using MlPipeline.Reporting.Inputs;
using MlPipeline.Reporting.Rendering;
using MlPipeline.Reporting.Terminal;
using MlPipeline.Reporting.Tests.Samples;

namespace MlPipeline.Reporting.Tests.Contents;

public sealed class A_request_that_changes_its_own_rules
{
    private const string Change = "the gate 'auc ≥ 0.65' is changed: its bound becomes 0.6";

    private static ReportInput Changing => CreditRisk.Passed with { Evaluation = CreditRisk.Passed.Evaluation! with { RuleChanges = [Change] } };

    [Fact]
    public void Is_told_above_everything_else_in_every_text()
    {
        var report = ReportModel.From(Changing);
        var renderer = new ReportRenderer(TemplatesFolder.Path);
        var comment = renderer.RenderComment(report).Split('\n');
        Assert.StartsWith("- ⚠️ **This request changes what it is judged by**", comment[2], StringComparison.Ordinal);
        Assert.Contains("its bound becomes 0.6", comment[2], StringComparison.Ordinal);
        Assert.Contains("its bound becomes 0.6", renderer.RenderPage(report), StringComparison.Ordinal);
        Assert.Equal($"  rule changed:  {Change}; judged without it", ConsoleReport.Lines(report)[1]);
    }

    [Fact]
    public void Is_no_plain_yes_though_every_gate_passed()
    {
        Assert.Equal("yes", ReportModel.From(CreditRisk.Passed).Headline.Merge.Value);
        var headline = ReportModel.From(Changing).Headline;
        Assert.Equal("your decision", headline.Merge.Value);
        Assert.EndsWith("but the request changes what it is judged by", headline.Reason.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Leaves_no_trace_where_there_is_none() =>
        Assert.DoesNotContain("judged by", new ReportRenderer(TemplatesFolder.Path).RenderComment(ReportModel.From(CreditRisk.Passed)).Split("\n\n")[1], StringComparison.Ordinal);
}
