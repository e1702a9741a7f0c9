namespace MlPipeline.Data.Remotes.Http;

/// <summary>A server answered with a status that says no.</summary>
internal sealed class StatusException(int status, string? reason, TimeSpan? retryAfter)
    : IOException($"The server answered {status}{(string.IsNullOrEmpty(reason) ? "" : $" {reason}")}")
{
    public int Status => status;

    public TimeSpan? RetryAfter => retryAfter;

    public static StatusException Of(HttpResponseMessage answer, TimeProvider clock) => new(
        (int)answer.StatusCode,
        answer.ReasonPhrase,
        answer.Headers.RetryAfter switch
        {
            { Delta: { } delta } => delta,
            { Date: { } date } => date - clock.GetUtcNow(),
            _ => null,
        });
}
