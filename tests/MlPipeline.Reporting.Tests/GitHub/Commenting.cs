using MlPipeline.Reporting.Contents;
using MlPipeline.Reporting.GitHub;

namespace MlPipeline.Reporting.Tests.GitHub;

/// <summary>A pull request on the fake, and commenters that take no real time to wait.</summary>
internal sealed class Commenting(FakeGitHub fake)
{
    public const string Head = "6dcb09b5b57875f334f61aebed695e2e4193db5e";
    public const string Token = "ghs_averysecrettoken";
    public const int Pull = 7;
    public const string File = "output/comment.md";

    public List<TimeSpan> Waits { get; } = [];

    public static PullRequestContext Context => new()
    {
        Owner = "octo",
        Repository = "models",
        Number = Pull,
        HeadOwner = "octo",
        HeadBranch = "better",
        HeadSha = Head,
        RunNumber = 12,
        RunAttempt = 1,
    };

    public static PullRequestContext FromFork => Context with { Number = null, HeadOwner = "mallory", HeadBranch = "patch/1", IsFork = true };

    public static CheckRequest Check(ReportVerdict verdict) => new("Models", verdict, "All gates passed.");

    public static async Task<(FakeGitHub Fake, Commenting Commenting)> Start(string writer = FakeGitHub.Bot)
    {
        var fake = await FakeGitHub.Start(writer);
        fake.Pulls.Add(new(Pull, "octo", "better", Head));
        return (fake, new Commenting(fake));
    }

    public CommenterOptions Options(string? token = Token, string author = FakeGitHub.Bot, string marker = "report") => new()
    {
        Api = fake.Api,
        Token = token,
        Author = author,
        Marker = marker,
        Wait = wait =>
        {
            Waits.Add(wait);
            return Task.CompletedTask;
        },
    };

    public CommentOutcome Publish(string body, PullRequestContext? context = null, CheckRequest? check = null, CommenterOptions? options = null) =>
        new PullRequestCommenter(options ?? Options()).Publish(new(context ?? Context, body, File) { Check = check });
}
