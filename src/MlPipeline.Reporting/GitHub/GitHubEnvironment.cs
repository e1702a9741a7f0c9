namespace MlPipeline.Reporting.GitHub;

/// <summary>What a runner tells of the run, by the names of its variables. No secret is among them.</summary>
public sealed record GitHubEnvironment
{
    /// <summary><c>GITHUB_API_URL</c>: the API's address, also GitHub Enterprise's, such as <c>https://github.example.com/api/v3</c>.</summary>
    public string? ApiUrl { get; init; }

    /// <summary><c>GITHUB_SERVER_URL</c>: the server's address, from which the API's follows when that is missing.</summary>
    public string? ServerUrl { get; init; }

    /// <summary><c>GITHUB_REPOSITORY</c>: owner and name.</summary>
    public string? Repository { get; init; }

    /// <summary><c>GITHUB_EVENT_NAME</c>: <c>pull_request</c> or <c>workflow_run</c>; others are about no pull request.</summary>
    public string? EventName { get; init; }

    /// <summary><c>GITHUB_EVENT_PATH</c>: the event's JSON.</summary>
    public string? EventPath { get; init; }

    /// <summary><c>GITHUB_RUN_NUMBER</c>: counts the workflow's runs.</summary>
    public string? RunNumber { get; init; }

    /// <summary><c>GITHUB_RUN_ATTEMPT</c>: counts the attempts of a run.</summary>
    public string? RunAttempt { get; init; }

    /// <summary>Reads the variables by their names.</summary>
    /// <param name="variable">A variable's value, or null for one that is not set.</param>
    public static GitHubEnvironment Of(Func<string, string?> variable) => new()
    {
        ApiUrl = variable("GITHUB_API_URL"),
        ServerUrl = variable("GITHUB_SERVER_URL"),
        Repository = variable("GITHUB_REPOSITORY"),
        EventName = variable("GITHUB_EVENT_NAME"),
        EventPath = variable("GITHUB_EVENT_PATH"),
        RunNumber = variable("GITHUB_RUN_NUMBER"),
        RunAttempt = variable("GITHUB_RUN_ATTEMPT"),
    };
}
