using Octokit;

namespace MlPipeline.Reporting.GitHub;

/// <summary>Our comment on a pull request.</summary>
/// <param name="Id">GitHub's number of it.</param>
/// <param name="Url">Its page.</param>
/// <param name="Body">Its body.</param>
/// <param name="Marker">Its first line.</param>
internal sealed record OwnComment(long Id, string Url, string Body, CommentMarker Marker)
{
    /// <summary>Our comment by marker and author, the newest run's where there are several; null when there is none.</summary>
    public static async Task<OwnComment?> Find(IGitHubClient client, PullRequestContext context, int number, CommenterOptions options)
    {
        var paging = new ApiOptions { PageSize = 100 };
        var comments = await client.Issue.Comment.GetAllForIssue(context.Owner, context.Repository, number, paging).ConfigureAwait(false);
        return comments.Where(comment => IsBy(comment.User, options.Author))
            .Select(comment => CommentMarker.Of(comment.Body) is { } marker ? new OwnComment(comment.Id, comment.HtmlUrl, comment.Body, marker) : null)
            .Where(comment => comment?.Marker.Name == options.Marker)
            .OrderBy(comment => comment!.Marker.Head == context.HeadSha)
            .ThenBy(comment => (comment!.Marker.Run, comment.Marker.Attempt, comment.Id))
            .LastOrDefault();
    }

    /// <summary>Whether an account is the one that we write as.</summary>
    public static bool IsBy(User? user, string author) => string.Equals(user?.Login, author, StringComparison.OrdinalIgnoreCase);
}
