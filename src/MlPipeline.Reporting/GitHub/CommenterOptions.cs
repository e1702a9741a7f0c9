namespace MlPipeline.Reporting.GitHub;

/// <summary>How comments are sent. A class rather than a record, so that nothing prints the token.</summary>
public sealed class CommenterOptions
{
    /// <summary>The API's address, with or without a final slash; see <see cref="GitHubAddress"/>.</summary>
    public required Uri Api { get; init; }

    /// <summary>The token; null sends nothing. It stands in the <c>Authorization</c> header and nowhere else.</summary>
    public string? Token { get; init; }

    /// <summary>
    /// Whose comments are ours, besides the marker: the login that the token writes as. A workflow's own token may not ask who it is, so this is told
    /// rather than asked. No account can be registered with brackets in its name.
    /// </summary>
    public string Author { get; init; } = "github-actions[bot]";

    /// <summary>Tells our comment from another pipeline's in the same repository; kebab case.</summary>
    public string Marker { get; init; } = "report";

    /// <summary>How often a request is tried when GitHub is busy, the first time included.</summary>
    public int MostAttempts { get; init; } = 4;

    /// <summary>The longest single wait; when GitHub asks for more, the comment is given up.</summary>
    public TimeSpan LongestWait { get; init; } = TimeSpan.FromMinutes(3);

    /// <summary>How a wait passes.</summary>
    public Func<TimeSpan, Task> Wait { get; init; } = Task.Delay;

    /// <summary>The clock by which the end of a rate limit is told.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
