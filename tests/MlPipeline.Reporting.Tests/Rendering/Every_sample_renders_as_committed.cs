using MlPipeline.Reporting.Contents;
using MlPipeline.Reporting.Inputs;
using MlPipeline.Reporting.Rendering;
using MlPipeline.Reporting.Terminal;
using MlPipeline.Reporting.Tests.Samples;

namespace MlPipeline.Reporting.Tests.Rendering;

public sealed class Every_sample_renders_as_committed
{
    private static readonly Dictionary<string, ReportInput> Samples = new(StringComparer.Ordinal)
    {
        ["passed"] = CreditRisk.Passed,
        ["failed"] = CreditRisk.Failed,
        ["inconclusive"] = CreditRisk.Inconclusive,
        ["no-baseline"] = CreditRisk.NoBaseline,
        ["identical"] = CreditRisk.Identical,
        ["staged"] = CreditRisk.Staged,
        ["smoke-failed"] = CreditRisk.SmokeFailed,
        ["died-in-training"] = CreditRisk.DiedInTraining,
        ["broken-rules"] = CreditRisk.BrokenRules,
        ["hostile"] = new Planted(string.Join('\n', HostileText.All), 0).Input(),
    };

    public static TheoryData<string> Names => [.. Samples.Keys];

    [Theory, MemberData(nameof(Names))]
    public void In_the_comment(string name) =>
        Snapshot.Matches(name + ".comment.md", new ReportRenderer(TemplatesFolder.Path).RenderComment(ReportModel.From(Samples[name])));

    [Theory, MemberData(nameof(Names))]
    public void In_the_summary(string name) =>
        Snapshot.Matches(name + ".summary.md", new ReportRenderer(TemplatesFolder.Path).RenderSummary(ReportModel.From(Samples[name])));

    [Theory]
    [InlineData("staged")]
    [InlineData("smoke-failed")]
    [InlineData("died-in-training")]
    [InlineData("failed")]
    [InlineData("broken-rules")]
    public void In_the_page(string name) =>
        Snapshot.Matches(name + ".page.html", new ReportRenderer(TemplatesFolder.Path).RenderPage(ReportModel.From(Samples[name])));

    [Theory, MemberData(nameof(Names))]
    public void In_the_terminal(string name) =>
        Snapshot.Matches(name + ".console.txt", string.Join('\n', ConsoleReport.Lines(ReportModel.From(Samples[name]))) + "\n");
}
