using MlPipeline.Reporting.GitHub;

namespace MlPipeline.Reporting.Tests.GitHub;

public sealed class The_request_of_a_fork_is_found_by_its_head
{
    [Fact]
    public async Task By_head_owner_branch_and_commit()
    {
        var (fake, commenting) = await Commenting.Start();
        await using var _ = fake;
        fake.Pulls.Add(new(8, "mallory", "patch/1", Commenting.Head));
        Assert.Equal(CommentState.Posted, commenting.Publish("# fine\n", Commenting.FromFork).State);
        Assert.Equal(8, Assert.Single(fake.Comments).Pull);
        Assert.Contains(fake.Requests, request => request.Target.Contains("head=mallory%3Apatch%2F1", StringComparison.Ordinal));
    }

    [Fact]
    public Task Not_when_there_is_none() => Skips("no open pull request comes from that branch");

    [Fact]
    public Task Not_when_it_is_closed() => Skips("no open pull request comes from that branch", new FakePull(8, "mallory", "patch/1", Commenting.Head) { State = "closed" });

    [Fact]
    public Task Not_when_its_head_is_another_by_now() =>
        Skips("the pull request has another head commit by now", new FakePull(8, "mallory", "patch/1", new string('1', 40)));

    [Fact]
    public Task Not_when_there_are_several() => Skips(
        "several open pull requests come from that branch",
        new FakePull(8, "mallory", "patch/1", Commenting.Head),
        new FakePull(9, "mallory", "patch/1", Commenting.Head));

    private static async Task Skips(string reason, params FakePull[] pulls)
    {
        var (fake, commenting) = await Commenting.Start();
        await using var _ = fake;
        fake.Pulls.AddRange(pulls);
        var outcome = commenting.Publish("# fine\n", Commenting.FromFork);
        Assert.Equal((CommentState.Skipped, $"{reason}; the comment stands in output/comment.md"), (outcome.State, outcome.Reason));
        Assert.DoesNotContain(fake.Requests, request => request.Writes);
    }
}
