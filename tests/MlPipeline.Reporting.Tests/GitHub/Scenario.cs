using MlPipeline.Reporting.Contents;
using MlPipeline.Reporting.GitHub;

namespace MlPipeline.Reporting.Tests.GitHub;

/// <summary>A pull request's life, told by what the poster does: the same against the fake alone and behind GitHub's description.</summary>
internal static class Scenario
{
    private const string Secondary = "You have exceeded a secondary rate limit.";

    public static void Run(FakeGitHub fake)
    {
        var commenting = new Commenting(fake);
        fake.Pulls.Add(new(Commenting.Pull, "octo", "better", Commenting.Head));
        for (var index = 0; index < 120; index++)
            fake.Add(Commenting.Pull, "reviewer", "talk");
        CommentOutcome Publish(string body, PullRequestContext? context = null) => commenting.Publish(body, context, Commenting.Check(ReportVerdict.Passed));

        Is(CommentState.Posted, Publish("# first: `a` | “b” ✅\n"));
        Is(CommentState.Unchanged, Publish("# first: `a` | “b” ✅\n"));
        Is(CommentState.Updated, Publish("# second\n"));
        Is(CommentState.Skipped, Publish("# older\n", Commenting.Context with { RunNumber = 11 }));
        fake.Next(new("PATCH", "", 403, Secondary) { Headers = new Dictionary<string, string> { ["Retry-After"] = "7" } });
        Is(CommentState.Updated, Publish("# third\n"));
        fake.Next(new("PATCH", "", 0, "") { Meanwhile = () => fake.Comments.RemoveAll(comment => comment.Author == FakeGitHub.Bot) });
        Is(CommentState.Posted, Publish("# fourth\n"));
        fake.Pulls.Add(new(8, "mallory", "patch/1", Commenting.Head));
        Is(CommentState.Posted, Publish("# of a fork\n", Commenting.FromFork));
        fake.Pulls[1] = fake.Pulls[1] with { Locked = true };
        fake.Comments.RemoveAll(comment => comment.Pull == 8);
        Is(CommentState.Refused, Publish("# of a fork\n", Commenting.FromFork));
        Is(CommentState.Refused, Publish("# of nobody\n", Commenting.Context with { Number = 99 }));

        Assert.Equal([TimeSpan.FromSeconds(7)], commenting.Waits);
        Assert.Equal("# fourth", Assert.Single(fake.Comments, comment => comment.Author == FakeGitHub.Bot).Body.Split('\n')[1]);
        Assert.Equal(["success", "neutral"], fake.CheckRuns.Select(run => run.Conclusion));
    }

    private static void Is(CommentState expected, CommentOutcome outcome)
    {
        Assert.True(expected == outcome.State, $"expected {expected}, was {outcome}");
        Assert.DoesNotContain("status", outcome.Check ?? "", StringComparison.Ordinal);
    }
}
