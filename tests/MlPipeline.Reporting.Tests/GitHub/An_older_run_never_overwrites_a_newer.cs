using CsCheck;
using MlPipeline.Reporting.GitHub;

namespace MlPipeline.Reporting.Tests.GitHub;

public sealed class An_older_run_never_overwrites_a_newer
{
    [Theory]
    [InlineData(13, 1, CommentState.Skipped)]
    [InlineData(12, 2, CommentState.Skipped)]
    [InlineData(12, 1, CommentState.Updated)]
    [InlineData(11, 9, CommentState.Updated)]
    public async Task For_one_head_the_higher_run_and_then_attempt_wins(long run, long attempt, CommentState expected)
    {
        var (fake, commenting) = await Commenting.Start();
        await using var _ = fake;
        fake.Add(Commenting.Pull, FakeGitHub.Bot, $"<!-- mlpipeline:report run={run} attempt={attempt} head={Commenting.Head} -->\n# theirs\n");
        var outcome = commenting.Publish("# mine\n");
        Assert.Equal(expected, outcome.State);
        Assert.Equal(expected == CommentState.Skipped, fake.Comments[0].Body.EndsWith("# theirs\n", StringComparison.Ordinal));
        Assert.Equal(expected == CommentState.Skipped, outcome.Reason?.Contains(Commenting.File, StringComparison.Ordinal) == true);
    }

    [Fact]
    public async Task What_a_newer_run_confirmed_without_a_change_stays_its_own()
    {
        var (fake, commenting) = await Commenting.Start();
        await using var _ = fake;
        Assert.Equal(CommentState.Posted, commenting.Publish("# fine\n", RunOf(12, 1)).State);
        Assert.Equal(CommentState.Updated, commenting.Publish("# fine\n", RunOf(14, 1)).State);
        Assert.Equal(CommentState.Skipped, commenting.Publish("# late\n", RunOf(13, 1)).State);
        Assert.Equal(CommentState.Skipped, commenting.Publish("# fine\n", RunOf(13, 2)).State);
        Assert.EndsWith("run=14 attempt=1 head=" + Commenting.Head + " -->\n# fine\n", Assert.Single(fake.Comments).Body, StringComparison.Ordinal);
        Assert.Equal(2, fake.Requests.Count(request => request.Writes));
    }

    [Fact]
    public async Task For_another_head_the_request_decides()
    {
        var (fake, commenting) = await Commenting.Start();
        await using var _ = fake;
        fake.Add(Commenting.Pull, FakeGitHub.Bot, $"<!-- mlpipeline:report run=99 attempt=1 head={new string('0', 40)} -->\n# of an older commit\n");
        Assert.Equal(CommentState.Updated, commenting.Publish("# mine\n").State);
    }

    [Fact]
    public async Task Nothing_is_said_about_a_head_that_is_gone()
    {
        var (fake, commenting) = await Commenting.Start();
        await using var _ = fake;
        fake.Pulls[0] = fake.Pulls[0] with { HeadSha = new string('1', 40) };
        var outcome = commenting.Publish("# mine\n", check: Commenting.Check(Reporting.Contents.ReportVerdict.Passed));
        Assert.Equal(CommentState.Skipped, outcome.State);
        Assert.Equal("the pull request has another head commit by now; the comment stands in output/comment.md", outcome.Reason);
        Assert.DoesNotContain(fake.Requests, request => request.Writes);
    }

    [Fact]
    public async Task Of_several_comments_of_ours_the_newest_is_the_one()
    {
        var (fake, commenting) = await Commenting.Start();
        await using var _ = fake;
        fake.Add(Commenting.Pull, FakeGitHub.Bot, $"<!-- mlpipeline:report run=13 attempt=1 head={Commenting.Head} -->\n# newer\n");
        fake.Add(Commenting.Pull, FakeGitHub.Bot, $"<!-- mlpipeline:report run=10 attempt=1 head={Commenting.Head} -->\n# older\n");
        Assert.Equal(CommentState.Skipped, commenting.Publish("# mine\n").State);
    }

    private static PullRequestContext RunOf(long number, long attempt) => Commenting.Context with { RunNumber = number, RunAttempt = attempt };

    [Fact]
    public void A_marker_is_read_as_it_was_written() =>
        Gen.Select(Gen.Long[0, 999_999_999_999_999_999], Gen.Long[0, 999_999_999_999_999_999], Gen.Byte.Array[20], Gen.String).Sample((run, attempt, head, text) =>
        {
            var marker = new CommentMarker("report", run, attempt, Convert.ToHexStringLower(head));
            Assert.Equal(marker, CommentMarker.Of(marker + "\n" + text));
            Assert.Equal(marker, CommentMarker.Of(marker + "\r\n" + text));
            Assert.Null(CommentMarker.Of(" " + marker));
        });
}
