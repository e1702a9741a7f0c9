using MlPipeline.Reporting.Bundles;
using MlPipeline.Reporting.Contents;

namespace MlPipeline.Reporting.Tests.Bundles;

public sealed class A_run_without_a_report_is_told_of
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void It_failed_and_its_log_says_why(bool fromFork)
    {
        var rendered = UnreportedRun.Render(fromFork);
        Assert.Equal(ReportVerdict.Failed, rendered.Verdict);
        Assert.Contains("## ❌ Failed", rendered.Comment, StringComparison.Ordinal);
        Assert.Contains("The pipeline ended before it could report; its log says why.", rendered.Comment, StringComparison.Ordinal);
        Assert.Contains(rendered.Lines, line => line.Contains("its log says why.", StringComparison.Ordinal));
    }

    [Fact]
    public void A_fork_is_named_in_the_first_line_and_this_repository_is_not()
    {
        var first = Bundles.Render(Bundles.Whole).Comment.Split('\n')[0];
        Assert.StartsWith(UnreportedRun.Render(fromFork: true).Comment.Split('\n')[0], first, StringComparison.Ordinal);
        Assert.StartsWith("A fork's code computed this report", UnreportedRun.Render(fromFork: true).Lines[0], StringComparison.Ordinal);
        Assert.DoesNotContain("fork", UnreportedRun.Render(fromFork: false).Comment, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void It_leads_nowhere(bool fromFork)
    {
        var comment = UnreportedRun.Render(fromFork).Comment;
        Assert.DoesNotContain("http", comment, StringComparison.Ordinal);
        Assert.DoesNotContain("](", comment, StringComparison.Ordinal);
    }
}
