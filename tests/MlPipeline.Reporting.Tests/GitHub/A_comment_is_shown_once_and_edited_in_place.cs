using MlPipeline.Reporting.GitHub;

namespace MlPipeline.Reporting.Tests.GitHub;

public sealed class A_comment_is_shown_once_and_edited_in_place
{
    private const string Marker = "<!-- mlpipeline:report run=11 attempt=1 head=0000000000000000000000000000000000000000 -->\n";
    private const string Mine = $"<!-- mlpipeline:report run=12 attempt=1 head={Commenting.Head} -->\n";

    [Fact]
    public async Task The_first_run_posts_it()
    {
        var (fake, commenting) = await Commenting.Start();
        await using var _ = fake;
        var outcome = commenting.Publish("# fine\n");
        var comment = Assert.Single(fake.Comments);
        Assert.Equal(CommentState.Posted, outcome.State);
        Assert.EndsWith($"#issuecomment-{comment.Id}", outcome.Url, StringComparison.Ordinal);
        Assert.Null(outcome.Reason);
        Assert.Equal(Mine + "# fine\n", comment.Body);
    }

    [Fact]
    public async Task A_later_run_edits_it()
    {
        var (fake, commenting) = await Commenting.Start();
        await using var _ = fake;
        var mine = fake.Add(Commenting.Pull, FakeGitHub.Bot, Marker + "# old\n");
        var outcome = commenting.Publish("# new\n");
        Assert.Equal(CommentState.Updated, outcome.State);
        var comment = Assert.Single(fake.Comments);
        Assert.Equal(mine.Id, comment.Id);
        Assert.EndsWith("# new\n", comment.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("# same\n")]
    [InlineData("# same")]
    [InlineData("# same\r\n\r\n")]
    public async Task Nothing_is_sent_when_this_run_shows_the_same(string there)
    {
        var (fake, commenting) = await Commenting.Start();
        await using var _ = fake;
        fake.Add(Commenting.Pull, FakeGitHub.Bot, Mine + there);
        var outcome = commenting.Publish("# same\n");
        Assert.Equal(CommentState.Unchanged, outcome.State);
        Assert.NotNull(outcome.Url);
        Assert.DoesNotContain(fake.Requests, request => request.Writes);
    }

    [Fact]
    public async Task Two_equal_publishes_of_a_run_send_one_comment()
    {
        var (fake, commenting) = await Commenting.Start();
        await using var _ = fake;
        Assert.Equal(CommentState.Posted, commenting.Publish("# same\n").State);
        Assert.Equal(CommentState.Unchanged, commenting.Publish("# same\n").State);
        Assert.Single(fake.Requests, request => request.Writes);
    }

    [Theory]
    [InlineData("run=11 attempt=1 head=" + Commenting.Head)]
    [InlineData("run=11 attempt=9 head=" + Commenting.Head)]
    [InlineData("run=12 attempt=1 head=0000000000000000000000000000000000000000")]
    [InlineData("run=99 attempt=1 head=0000000000000000000000000000000000000000")]
    public async Task A_newer_run_or_commit_that_shows_the_same_edits_the_hidden_marker_alone(string there)
    {
        var (fake, commenting) = await Commenting.Start();
        await using var _ = fake;
        fake.Add(Commenting.Pull, FakeGitHub.Bot, $"<!-- mlpipeline:report {there} -->\n# same\n");
        Assert.Equal(CommentState.Updated, commenting.Publish("# same\n").State);
        Assert.Equal("PATCH", Assert.Single(fake.Requests, request => request.Writes).Method);
        Assert.Equal(Mine + "# same\n", Assert.Single(fake.Comments).Body);
    }

    [Fact]
    public async Task It_is_found_on_any_page()
    {
        var (fake, commenting) = await Commenting.Start();
        await using var _ = fake;
        for (var index = 0; index < 230; index++)
            fake.Add(Commenting.Pull, "reviewer", "talk");
        fake.Add(Commenting.Pull, FakeGitHub.Bot, Marker + "# old\n");
        Assert.Equal(CommentState.Updated, commenting.Publish("# new\n").State);
        Assert.Equal(3, fake.Requests.Count(request => request.Target.Contains("/comments", StringComparison.Ordinal) && !request.Writes));
    }

    [Theory]
    [InlineData("mallory", Marker + "# forged\n")]
    [InlineData("github-actions", Marker + "# forged\n")]
    [InlineData(FakeGitHub.Bot, "hello\n" + Marker + "# not in the first line\n")]
    [InlineData(FakeGitHub.Bot, "<!-- mlpipeline:other run=11 attempt=1 head=0000000000000000000000000000000000000000 -->\n# another pipeline\n")]
    [InlineData(FakeGitHub.Bot, "<!-- mlpipeline:report run=11 attempt=1 head=nonsense -->\n# no head\n")]
    public async Task What_another_wrote_is_left_alone(string author, string body)
    {
        var (fake, commenting) = await Commenting.Start();
        await using var _ = fake;
        var other = fake.Add(Commenting.Pull, author, body);
        Assert.Equal(CommentState.Posted, commenting.Publish("# mine\n").State);
        Assert.Equal(2, fake.Comments.Count);
        Assert.Equal(other, fake.Comments[0]);
    }

    [Fact]
    public async Task A_comment_deleted_between_read_and_edit_is_posted_anew()
    {
        var (fake, commenting) = await Commenting.Start();
        await using var _ = fake;
        var mine = fake.Add(Commenting.Pull, FakeGitHub.Bot, Marker + "# old\n");
        fake.Next(new("PATCH", $"/{mine.Id}", 0, "") { Meanwhile = fake.Comments.Clear });
        Assert.Equal(CommentState.Posted, commenting.Publish("# new\n").State);
        Assert.EndsWith("# new\n", Assert.Single(fake.Comments).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_fits_into_GitHubs_limit_with_its_marker()
    {
        var (fake, commenting) = await Commenting.Start();
        await using var _ = fake;
        var details = $"<details>\n<summary>All metrics</summary>\n\n{new string('x', 65_400)}\n\n</details>\n";
        Assert.Equal(CommentState.Posted, commenting.Publish("# head\n\n" + details).State);
        var body = Assert.Single(fake.Comments).Body;
        Assert.InRange(body.Length, 1, 65_536);
        Assert.Contains("# head", body, StringComparison.Ordinal);
        Assert.Contains("All metrics", body, StringComparison.Ordinal);
        Assert.Equal(CommentState.Unchanged, commenting.Publish("# head\n\n" + details).State);
    }

    [Fact]
    public async Task A_persons_token_finds_its_own_comment_when_the_author_is_told()
    {
        var (fake, commenting) = await Commenting.Start(writer: "a-person");
        await using var _ = fake;
        var bot = fake.Add(Commenting.Pull, FakeGitHub.Bot, Marker + "# the workflow's\n");
        Assert.Null(commenting.Publish("# first\n", options: commenting.Options(author: "a-person")).Reason);
        Assert.Equal(CommentState.Updated, commenting.Publish("# second\n", options: commenting.Options(author: "a-person")).State);
        Assert.Equal(bot, fake.Comments[0]);
        Assert.Equal(Mine + "# second\n", fake.Comments[1].Body);
        Assert.Equal(2, fake.Comments.Count);
    }

    [Fact]
    public async Task Two_pipelines_of_a_repository_edit_a_comment_each()
    {
        var (fake, commenting) = await Commenting.Start();
        await using var _ = fake;
        CommentOutcome Publish(string body, string marker) => commenting.Publish(body, options: commenting.Options(marker: marker));
        Assert.Equal([CommentState.Posted, CommentState.Posted], [Publish("# a\n", "fraud").State, Publish("# b\n", "churn").State]);
        Assert.Equal([CommentState.Updated, CommentState.Unchanged], [Publish("# c\n", "fraud").State, Publish("# b\n", "churn").State]);
        Assert.Equal(["# c", "# b"], fake.Comments.Select(comment => comment.Body.Split('\n')[1]));
    }

    [Fact]
    public async Task A_token_of_another_author_is_told_of()
    {
        var (fake, commenting) = await Commenting.Start(writer: "a-person");
        await using var _ = fake;
        var outcome = commenting.Publish("# fine\n");
        Assert.Equal(CommentState.Posted, outcome.State);
        Assert.Contains("does not write as github-actions[bot]", outcome.Reason, StringComparison.Ordinal);
    }
}
