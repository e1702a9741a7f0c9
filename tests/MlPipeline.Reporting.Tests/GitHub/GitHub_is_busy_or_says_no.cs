using MlPipeline.Reporting.Contents;
using MlPipeline.Reporting.GitHub;

namespace MlPipeline.Reporting.Tests.GitHub;

public sealed class GitHub_is_busy_or_says_no
{
    private const string Secondary = "You have exceeded a secondary rate limit. Please wait a few minutes before you try again.";

    private static readonly Dictionary<string, string> AfterSevenSeconds = new() { ["Retry-After"] = "7" };

    [Theory]
    [InlineData(403, Secondary, 7)]
    [InlineData(403, "You have triggered an abuse detection mechanism.", 7)]
    [InlineData(429, "Too many requests", 7)]
    [InlineData(503, "Busy", 7)]
    public async Task It_is_asked_again_after_the_time_that_it_names(int status, string message, int seconds)
    {
        var (fake, commenting) = await Commenting.Start();
        await using var _ = fake;
        fake.Next(new("POST", "/comments", status, message) { Headers = AfterSevenSeconds });
        Assert.Equal(CommentState.Posted, commenting.Publish("# fine\n").State);
        Assert.Equal([TimeSpan.FromSeconds(seconds)], commenting.Waits);
        Assert.Single(fake.Comments);
    }

    [Theory]
    [InlineData("GET", "/pulls/7", 500)]
    [InlineData("GET", "/comments", 502)]
    [InlineData("POST", "/comments", 503)]
    public async Task A_broken_answer_is_asked_for_again(string method, string path, int status)
    {
        var (fake, commenting) = await Commenting.Start();
        await using var _ = fake;
        fake.Next(new(method, path, status, "Oops"));
        fake.Next(new(method, path, status, "Oops"));
        Assert.Equal(CommentState.Posted, commenting.Publish("# fine\n").State);
        Assert.Equal([TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(4)], commenting.Waits);
    }

    [Fact]
    public async Task A_secondary_limit_without_a_time_waits_a_minute()
    {
        var (fake, commenting) = await Commenting.Start();
        await using var _ = fake;
        fake.Next(new("POST", "/comments", 403, Secondary));
        Assert.Equal(CommentState.Posted, commenting.Publish("# fine\n").State);
        Assert.Equal([TimeSpan.FromMinutes(1)], commenting.Waits);
    }

    [Fact]
    public async Task A_comment_that_was_taken_though_the_answer_broke_is_not_posted_twice()
    {
        var (fake, commenting) = await Commenting.Start();
        await using var _ = fake;
        fake.Next(new("POST", "/comments", 502, "Bad gateway")
        {
            Meanwhile = () => fake.Add(Commenting.Pull, FakeGitHub.Bot, new CommentMarker("report", 12, 1, Commenting.Head) + "\n# fine\n"),
        });
        Assert.Equal(CommentState.Unchanged, commenting.Publish("# fine\n").State);
        Assert.Single(fake.Comments);
    }

    [Fact]
    public async Task It_is_given_up_after_four_attempts()
    {
        var (fake, commenting) = await Commenting.Start();
        await using var _ = fake;
        for (var attempt = 0; attempt < 9; attempt++)
            fake.Next(new("POST", "/comments", 502, "Bad gateway"));
        var outcome = commenting.Publish("# fine\n");
        Assert.Equal(CommentState.Refused, outcome.State);
        Assert.Equal("GitHub answered with status 502; the comment stands in output/comment.md", outcome.Reason);
        Assert.Equal(3, commenting.Waits.Count);
    }

    [Fact]
    public async Task A_wait_that_is_too_long_is_not_begun()
    {
        var (fake, commenting) = await Commenting.Start();
        await using var _ = fake;
        fake.Next(new("POST", "/comments", 403, Secondary) { Headers = new Dictionary<string, string> { ["Retry-After"] = "3600" } });
        Assert.Equal("GitHub's rate limit is reached; the comment stands in output/comment.md", commenting.Publish("# fine\n").Reason);
        Assert.Empty(commenting.Waits);
    }

    [Theory]
    [InlineData("POST", "/comments", 403, "Resource not accessible by integration", "the token has no right to do that")]
    [InlineData("GET", "/pulls/7", 404, "Not Found", "GitHub knows no such pull request, or the token has no right to see it")]
    [InlineData("GET", "/pulls/7", 401, "Bad credentials", "GitHub does not accept the token")]
    [InlineData("POST", "/comments", 422, "Validation Failed", "GitHub answered with status 422")]
    public async Task A_refusal_is_told_with_the_file_and_not_asked_again(string method, string path, int status, string message, string expected)
    {
        var (fake, commenting) = await Commenting.Start();
        await using var _ = fake;
        fake.Next(new(method, path, status, message));
        var outcome = commenting.Publish("# fine\n");
        Assert.Equal(CommentState.Refused, outcome.State);
        Assert.Equal($"{expected}; the comment stands in output/comment.md", outcome.Reason);
        Assert.Empty(commenting.Waits);
    }

    [Fact]
    public async Task A_locked_conversation_still_shows_the_check_run()
    {
        var (fake, commenting) = await Commenting.Start();
        await using var _ = fake;
        fake.Pulls[0] = fake.Pulls[0] with { Locked = true };
        var outcome = commenting.Publish("# fine\n", check: Commenting.Check(ReportVerdict.Failed));
        Assert.Equal("the conversation is locked; the comment stands in output/comment.md", outcome.Reason);
        Assert.Equal("the check run says: failure", outcome.Check);
        Assert.Equal("failure", Assert.Single(fake.CheckRuns).Conclusion);
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_told_of()
    {
        var (fake, commenting) = await Commenting.Start();
        await fake.DisposeAsync();
        var outcome = commenting.Publish("# fine\n");
        Assert.Equal("GitHub did not answer; the comment stands in output/comment.md", outcome.Reason);
    }

    [Fact]
    public async Task Without_a_token_or_a_request_nothing_is_sent_and_the_file_is_named()
    {
        var (fake, commenting) = await Commenting.Start();
        await using var _ = fake;
        Assert.Equal(
            new(CommentState.Skipped, null, "there is no token in GITHUB_TOKEN; the comment stands in output/comment.md"),
            commenting.Publish("# fine\n", options: commenting.Options(token: null)));
        Assert.Equal(
            new(CommentState.Skipped, null, "this run was not started by a pull request; the comment stands in output/comment.md"),
            commenting.Publish("# fine\n", PullRequestContext.Read(new())));
        Assert.Empty(fake.Requests);
    }
}
