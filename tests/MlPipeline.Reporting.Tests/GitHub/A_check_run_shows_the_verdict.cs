using MlPipeline.Reporting.Contents;
using MlPipeline.Reporting.GitHub;

namespace MlPipeline.Reporting.Tests.GitHub;

public sealed class A_check_run_shows_the_verdict
{
    [Theory]
    [InlineData(ReportVerdict.Passed, false, "success")]
    [InlineData(ReportVerdict.Failed, false, "failure")]
    [InlineData(ReportVerdict.Inconclusive, false, "neutral")]
    [InlineData(ReportVerdict.NotEvaluated, false, "neutral")]
    [InlineData(ReportVerdict.Passed, true, "neutral")]
    [InlineData(ReportVerdict.Failed, true, "neutral")]
    public async Task By_the_verdict_and_for_a_fork_always_neutral(ReportVerdict verdict, bool fork, string expected)
    {
        var (fake, commenting) = await Commenting.Start();
        await using var _ = fake;
        var outcome = commenting.Publish("# fine\n", Commenting.Context with { IsFork = fork }, Commenting.Check(verdict));
        var run = Assert.Single(fake.CheckRuns);
        Assert.Equal((expected, Commenting.Head, "Models"), (run.Conclusion, run.HeadSha, run.Name));
        Assert.Equal($"the check run says: {expected}", outcome.Check);
    }

    [Fact]
    public async Task An_equal_one_is_not_created_again()
    {
        var (fake, commenting) = await Commenting.Start();
        await using var _ = fake;
        commenting.Publish("# fine\n", check: Commenting.Check(ReportVerdict.Passed));
        Assert.Equal("the check run says the same already", commenting.Publish("# fine\n", check: Commenting.Check(ReportVerdict.Passed)).Check);
        Assert.Single(fake.CheckRuns);
        commenting.Publish("# fine\n", check: Commenting.Check(ReportVerdict.Failed));
        Assert.Equal(2, fake.CheckRuns.Count);
    }

    [Fact]
    public async Task Where_the_token_may_not_the_comment_stands_all_the_same()
    {
        var (fake, commenting) = await Commenting.Start();
        await using var _ = fake;
        fake.Next(new("POST", "/check-runs", 403, "Resource not accessible by integration"));
        var outcome = commenting.Publish("# fine\n", check: Commenting.Check(ReportVerdict.Passed));
        Assert.Equal(CommentState.Posted, outcome.State);
        Assert.Equal("no check run: the token has no right to do that", outcome.Check);
    }

    [Fact]
    public async Task Its_summary_is_cut_to_GitHubs_limit()
    {
        var (fake, commenting) = await Commenting.Start();
        await using var _ = fake;
        commenting.Publish("# fine\n", check: new("Models", ReportVerdict.Passed, "# head\n" + new string('x', 70_000)));
        Assert.InRange(Assert.Single(fake.CheckRuns).Summary.Length, 1, 65_535);
    }
}
