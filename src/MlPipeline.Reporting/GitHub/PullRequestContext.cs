namespace MlPipeline.Reporting.GitHub;

/// <summary>Which pull request a run is about, as the event says; nothing of it comes from a file that the request's code wrote.</summary>
public sealed record PullRequestContext
{
    /// <summary>Why there is none; null when there is one.</summary>
    public string? Missing { get; init; }

    /// <summary>The repository that the request wants to change: its owner.</summary>
    public string Owner { get; init; } = "";

    /// <summary>Its name.</summary>
    public string Repository { get; init; } = "";

    /// <summary>The request's number; null when it is to be found by head owner and branch.</summary>
    public int? Number { get; init; }

    /// <summary>The owner of the repository that the request comes from.</summary>
    public string HeadOwner { get; init; } = "";

    /// <summary>The branch that the request comes from.</summary>
    public string HeadBranch { get; init; } = "";

    /// <summary>The commit that the run was about: not its merge into the base.</summary>
    public string HeadSha { get; init; } = "";

    /// <summary>The commit that the request's base was at; null when the event does not say.</summary>
    public string? BaseSha { get; init; }

    /// <summary>Whether the request comes from another repository.</summary>
    public bool IsFork { get; init; }

    /// <summary>The number of the run that computed the report.</summary>
    public long RunNumber { get; init; }

    /// <summary>The attempt of that run.</summary>
    public long RunAttempt { get; init; }

    /// <summary>The pull request of a run, or why there is none.</summary>
    public static PullRequestContext Read(GitHubEnvironment environment) => EventReader.Read(environment);

    internal static PullRequestContext None(string reason) => new() { Missing = reason };
}
