using System.Globalization;
using System.Net;
using Octokit;

namespace MlPipeline.Reporting.GitHub;

/// <summary>What a failed request means: whether and when to try again, and in words what was wrong. What GitHub's answer says is not repeated.</summary>
internal static class GitHubFault
{
    // GitHub asks for at least a minute where it names no time.
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    /// <summary>Whether a request failed as requests over a network do.</summary>
    public static bool IsRequestFault(Exception exception) => exception is ApiException or HttpRequestException or OperationCanceledException;

    /// <summary>How long to wait before another attempt; null when another would fail alike.</summary>
    public static TimeSpan? WaitAfter(Exception exception, int attempt, DateTimeOffset now) => exception switch
    {
        RateLimitExceededException limit => Asked(limit) ?? AtLeastASecond(limit.Reset - now),
        AbuseException or SecondaryRateLimitExceededException => Asked((ApiException)exception) ?? Minute,
        ApiException { StatusCode: HttpStatusCode.TooManyRequests } busy => Asked(busy) ?? Minute,
        ApiException { StatusCode: HttpStatusCode.Forbidden } refused => Asked(refused),
        ApiException { StatusCode: >= HttpStatusCode.InternalServerError or HttpStatusCode.RequestTimeout } broken => Asked(broken) ?? Backoff(attempt),
        ApiException => null,
        _ => Backoff(attempt),
    };

    /// <summary>What was wrong, as half a sentence.</summary>
    public static string Describe(Exception exception) => exception switch
    {
        AuthorizationException => "GitHub does not accept the token",
        RateLimitExceededException or AbuseException or SecondaryRateLimitExceededException => "GitHub's rate limit is reached",
        ApiException { StatusCode: HttpStatusCode.TooManyRequests } => "GitHub's rate limit is reached",
        ApiException { StatusCode: HttpStatusCode.Forbidden } locked when Says(locked, "locked") => "the conversation is locked",
        ApiException { StatusCode: HttpStatusCode.Forbidden } => "the token has no right to do that",
        NotFoundException => "GitHub knows no such pull request, or the token has no right to see it",
        ApiException answered => string.Create(CultureInfo.InvariantCulture, $"GitHub answered with status {(int)answered.StatusCode}"),
        _ => "GitHub did not answer",
    };

    private static bool Says(ApiException exception, string word) => exception.Message.Contains(word, StringComparison.OrdinalIgnoreCase);

    private static TimeSpan? Asked(ApiException exception)
    {
        var text = exception.HttpResponse?.Headers.FirstOrDefault(header => string.Equals(header.Key, "Retry-After", StringComparison.OrdinalIgnoreCase)).Value;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) ? AtLeastASecond(TimeSpan.FromSeconds(seconds)) : null;
    }

    private static TimeSpan AtLeastASecond(TimeSpan wait) => wait < TimeSpan.FromSeconds(1) ? TimeSpan.FromSeconds(1) : wait;

    private static TimeSpan Backoff(int attempt) => TimeSpan.FromSeconds(1 << Math.Min(attempt, 5));
}
