namespace MlPipeline.Reporting.GitHub;

/// <summary>What became of a comment.</summary>
public enum CommentState
{
    /// <summary>It is new.</summary>
    Posted,

    /// <summary>The one that was there shows this text now, and names this run in its hidden marker.</summary>
    Updated,

    /// <summary>The one that is there is this run's and shows this text already; nothing was sent.</summary>
    Unchanged,

    /// <summary>It was not to be sent: there is no token or no pull request, or a newer commit or run.</summary>
    Skipped,

    /// <summary>GitHub did not take it.</summary>
    Refused,
}
