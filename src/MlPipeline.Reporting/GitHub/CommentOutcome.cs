namespace MlPipeline.Reporting.GitHub;

/// <summary>What became of a comment.</summary>
/// <param name="State">What became of it.</param>
/// <param name="Url">The comment's page; null where there is none.</param>
/// <param name="Reason">Why it was not sent, and in which file it stands; null when it was.</param>
public sealed record CommentOutcome(CommentState State, string? Url, string? Reason)
{
    /// <summary>What became of the check run, in a sentence; null when none was asked for.</summary>
    public string? Check { get; init; }
}
