using Octokit;

namespace MlPipeline.Reporting.GitHub;

/// <summary>
/// Shows a comment on a pull request: one, edited in place, never older than what is there. What GitHub does not take is told in the outcome,
/// with the file that holds the text; it is no exception, since the verdict stands anyway.
/// </summary>
/// <remarks>
/// Nothing is sent when the comment is this very run's and shows the same, or when it is a newer run's on the same commit. When an older run or
/// another commit is confirmed with the same text, the hidden marker alone is edited: of an edit GitHub notifies nobody, and without it a late run
/// older than the confirming one could still overwrite what that one confirmed.
/// </remarks>
/// <param name="options">Where and as whom.</param>
public sealed class PullRequestCommenter(CommenterOptions options)
{
    private readonly PatientCall patiently = new(options);

    /// <summary>Posts or edits the comment, and shows the check run that the request asks for.</summary>
    public CommentOutcome Publish(CommentRequest request) => PublishAsync(request).GetAwaiter().GetResult();

    private async Task<CommentOutcome> PublishAsync(CommentRequest request)
    {
        if (request.Context.Missing is { } missing)
            return Unsent(CommentState.Skipped, missing, request);
        if (string.IsNullOrEmpty(options.Token))
            return Unsent(CommentState.Skipped, "there is no token in GITHUB_TOKEN", request);
        var client = GitHubClients.Create(options);
        try
        {
            var outcome = await patiently.Run(() => PublishOnce(client, request)).ConfigureAwait(false);
            return outcome.State == CommentState.Skipped ? outcome : outcome with { Check = await Check(client, request).ConfigureAwait(false) };
        }
        catch (Exception fault) when (GitHubFault.IsRequestFault(fault))
        {
            // A locked conversation takes no comment, and still shows a check run.
            var check = fault is ForbiddenException ? await Check(client, request).ConfigureAwait(false) : null;
            return Unsent(CommentState.Refused, GitHubFault.Describe(fault), request) with { Check = check };
        }
    }

    private async Task<CommentOutcome> PublishOnce(GitHubClient client, CommentRequest request)
    {
        var context = request.Context;
        var (number, reason) = await new PullRequestFinder(client, context).Find().ConfigureAwait(false);
        if (number is not { } found)
            return Unsent(CommentState.Skipped, reason!, request);
        var marker = new CommentMarker(options.Marker, context.RunNumber, context.RunAttempt, context.HeadSha);
        var body = new CommentBody(marker, request.Body);
        var own = await OwnComment.Find(client, context, found, options).ConfigureAwait(false);
        if (own?.Marker.Head == context.HeadSha && own.Marker.IsNewerThan(marker))
            return Unsent(CommentState.Skipped, "a newer run has commented on this commit", request);
        if (own?.Marker == marker && body.ShowsTheSameAs(own.Body))
            return new(CommentState.Unchanged, own.Url, null);
        return (own is null ? null : await Edit(client, context, own, body).ConfigureAwait(false)) ?? await Post(client, context, found, body).ConfigureAwait(false);
    }

    private static async Task<CommentOutcome?> Edit(GitHubClient client, PullRequestContext context, OwnComment own, CommentBody body)
    {
        try
        {
            var edited = await client.Issue.Comment.Update(context.Owner, context.Repository, own.Id, body.ToString()).ConfigureAwait(false);
            return new(CommentState.Updated, edited.HtmlUrl, null);
        }
        catch (NotFoundException)
        {
            // Somebody deleted it since it was read.
            return null;
        }
    }

    private async Task<CommentOutcome> Post(GitHubClient client, PullRequestContext context, int number, CommentBody body)
    {
        var posted = await client.Issue.Comment.Create(context.Owner, context.Repository, number, body.ToString()).ConfigureAwait(false);
        var isOurs = OwnComment.IsBy(posted.User, options.Author);
        return new(CommentState.Posted, posted.HtmlUrl, isOurs ? null : $"the token does not write as {options.Author}: the next run will not find this comment");
    }

    private async Task<string?> Check(GitHubClient client, CommentRequest request)
    {
        if (request.Check is not { } check)
            return null;
        try
        {
            return await patiently.Run(() => new CheckRunPublisher(client, request.Context).Publish(check)).ConfigureAwait(false);
        }
        catch (Exception fault) when (GitHubFault.IsRequestFault(fault))
        {
            return $"no check run: {GitHubFault.Describe(fault)}";
        }
    }

    private static CommentOutcome Unsent(CommentState state, string reason, CommentRequest request) =>
        new(state, null, $"{reason}; the comment stands in {request.File}");
}
