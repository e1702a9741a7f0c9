namespace MlPipeline.Reporting.GitHub;

/// <summary>A comment to show on a pull request.</summary>
/// <param name="Context">Which pull request, and which run says so.</param>
/// <param name="Body">GitHub Markdown without facts of the run: an equal body of the same run is not sent again.</param>
/// <param name="File">The file that holds the same, relative to the root, for the message when it cannot be sent.</param>
public sealed record CommentRequest(PullRequestContext Context, string Body, string File)
{
    /// <summary>A check run to show besides; null for none.</summary>
    public CheckRequest? Check { get; init; }
}
