using MlPipeline.Core.Digests;
using MlPipeline.Reporting.Contents;
using MlPipeline.Reporting.Inputs;
using MlPipeline.Reporting.Rendering;
using MlPipeline.Reporting.Terminal;
using MlPipeline.Reporting.Tests.Samples;

namespace MlPipeline.Reporting.Tests.Contents;

public sealed class A_staged_release_is_told_of
{
    private static readonly ReportRenderer Renderer = new(TemplatesFolder.Path);

    [Fact]
    public void Every_stage_of_a_whole_run_is_done() =>
        Assert.All(ReportModel.From(CreditRisk.Staged).Stages, stage => Assert.Equal(StageState.Done, stage.State));

    [Fact]
    public void A_failed_smoke_check_fails_the_report_and_is_named()
    {
        var report = ReportModel.From(CreditRisk.SmokeFailed);
        Assert.Equal(ReportVerdict.Failed, report.Verdict);
        Assert.Equal("no", report.Headline.Merge.Value);
        Assert.Equal("1 of 4 smoke checks failed: 200 held-out rows have the scores of the training side", report.Headline.Reason.Value);
        Assert.Equal(new StageRow(new("SmokeTest"), StageState.Failed), report.Stages[^1]);
        Assert.Contains("### Smoke checks that failed", Renderer.RenderComment(report), StringComparison.Ordinal);
    }

    [Fact]
    public void The_check_is_named_though_the_stage_failed_by_it()
    {
        var report = ReportModel.From(CreditRisk.SmokeFailed with { Failures = [new("SmokeTest", "1 of 4 checks failed")] });
        Assert.StartsWith("1 of 4 smoke checks failed: 200 held-out rows", report.Headline.Reason.Value, StringComparison.Ordinal);
        Assert.Single(report.Stages, stage => stage.Name.Value == "SmokeTest");
    }

    [Fact]
    public void A_smoke_test_without_a_check_is_no_pass()
    {
        var report = ReportModel.From(CreditRisk.Staged with { Smoke = Staging.Passing with { Checks = [] } });
        Assert.Equal((ReportVerdict.Failed, "the smoke test made no check"), (report.Verdict, report.Headline.Reason.Value));
    }

    [Fact]
    public void A_failed_deployment_stands_against_merging()
    {
        var report = ReportModel.From(CreditRisk.Staged with { Deployment = null, Smoke = null, Failures = [new("DeployStaging", "the port is taken")] });
        Assert.Equal((ReportVerdict.Failed, "no", "DeployStaging failed: the port is taken"), (report.Verdict, report.Headline.Merge.Value, report.Headline.Reason.Value));
    }

    [Fact]
    public void Records_of_another_release_count_as_not_run()
    {
        var staged = CreditRisk.SmokeFailed;
        ReportInput[] stale =
        [
            staged with { Release = staged.Release! with { Root = Digest.Of("another root") } },
            staged with { Release = null },
        ];
        Assert.All(stale.Select(ReportModel.From), report =>
        {
            Assert.Null(report.Smoke);
            Assert.Null(report.Staging);
            Assert.Equal(ReportVerdict.Passed, report.Verdict);
            Assert.Equal([StageState.NotRun, StageState.NotRun], report.Stages.TakeLast(2).Select(stage => stage.State));
            Assert.Contains("SmokeTest: not run.", Renderer.RenderComment(report), StringComparison.Ordinal);
            Assert.Contains("SmokeTest: not run.", Renderer.RenderPage(report), StringComparison.Ordinal);
        });
    }

    [Fact]
    public void The_most_important_column_comes_first() => Assert.Equal(
        ["checking_status", "duration", "credit_amount"], ReportModel.From(CreditRisk.Staged).Importance!.Columns.Select(column => column.Column.Value));

    [Fact]
    public void Facts_of_the_run_change_no_file()
    {
        var staged = CreditRisk.Staged;
        var again = staged with
        {
            Deployment = staged.Deployment! with { Address = "http://127.0.0.1:50001" },
            Smoke = staged.Smoke! with { Latency = new(1_500, 7.5, 9.5, 133) },
        };
        Assert.Equal(Files(staged), Files(again));
        Assert.Equal(Files(staged), Files(staged.WithoutRunFacts));
        Assert.Equal(staged.WithoutRunFacts.Smoke, again.WithoutRunFacts.Smoke! with { Checks = staged.Smoke!.Checks });
        Assert.Equal(staged.WithoutRunFacts.Deployment, again.WithoutRunFacts.Deployment);
        Assert.All(Files(staged), file => Assert.DoesNotContain("43127", file, StringComparison.Ordinal));
        Assert.NotEqual(ConsoleReport.Lines(ReportModel.From(staged)), ConsoleReport.Lines(ReportModel.From(again)));
    }

    [Fact]
    public void The_terminal_shows_image_staging_and_response_times()
    {
        var lines = ConsoleReport.Lines(ReportModel.From(CreditRisk.Staged));
        Assert.Contains($"  image:         {Digest.Of("image config").Abbreviated}, linux/amd64, 37.4 MiB, 3 packages", lines);
        Assert.Contains("  staging:       process, runs on", lines);
        Assert.Contains("  smoke test:    4 of 4 checks passed; 0.31 ms median, 0.91 ms at the 99th percentile, 2,893 requests/s", lines);
    }

    private static string[] Files(ReportInput input)
    {
        var report = ReportModel.From(input);
        return [Renderer.RenderComment(report), Renderer.RenderSummary(report), Renderer.RenderPage(report)];
    }
}
