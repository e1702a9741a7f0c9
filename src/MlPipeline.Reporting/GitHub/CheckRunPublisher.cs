using MlPipeline.Reporting.Contents;
using MlPipeline.Reporting.Texts;
using Octokit;

namespace MlPipeline.Reporting.GitHub;

/// <summary>Shows the verdict as a check run on the head commit, where the token may.</summary>
internal sealed class CheckRunPublisher(IGitHubClient client, PullRequestContext context)
{
    /// <summary>Creates the check run unless the newest of that name says the same, and says what it did.</summary>
    public async Task<string> Publish(CheckRequest request)
    {
        var made = Make(request);
        var filter = new CheckRunRequest { CheckName = request.Name };
        var there = await client.Check.Run.GetAllForReference(context.Owner, context.Repository, context.HeadSha, filter).ConfigureAwait(false);
        if (there.CheckRuns.MaxBy(run => run.Id) is { } newest && SaysTheSame(newest, made))
            return "the check run says the same already";
        await client.Check.Run.Create(context.Owner, context.Repository, made).ConfigureAwait(false);
        return $"the check run says: {made.Conclusion!.Value.StringValue}";
    }

    private NewCheckRun Make(CheckRequest request) => new(request.Name, context.HeadSha)
    {
        Status = CheckStatus.Completed,
        Conclusion = ConclusionOf(request.Verdict),
        Output = new NewCheckRunOutput($"Models: {Words.Of(request.Verdict)}", CommentBody.Fitted(request.Summary, CommentBody.LongestSummary)),
    };

    private static bool SaysTheSame(CheckRun there, NewCheckRun made) =>
        there.Status.Value == CheckStatus.Completed
        && there.Conclusion?.Value == made.Conclusion!.Value.Value
        && there.Output?.Title == made.Output.Title
        && there.Output?.Summary?.ReplaceLineEndings("\n").TrimEnd() == made.Output.Summary.TrimEnd();

    private CheckConclusion ConclusionOf(ReportVerdict verdict) => verdict switch
    {
        _ when context.IsFork => CheckConclusion.Neutral,
        ReportVerdict.Passed => CheckConclusion.Success,
        ReportVerdict.Failed => CheckConclusion.Failure,
        _ => CheckConclusion.Neutral,
    };
}
