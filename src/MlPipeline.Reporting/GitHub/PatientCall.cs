namespace MlPipeline.Reporting.GitHub;

/// <summary>Tries a call again when GitHub is busy. The call must be one that can be made twice: it looks before it writes.</summary>
internal sealed class PatientCall(CommenterOptions options)
{
    public async Task<T> Run<T>(Func<Task<T>> call)
    {
        for (var attempt = 1; ; attempt++)
        {
            TimeSpan wait;
            try
            {
                return await call().ConfigureAwait(false);
            }
            catch (Exception fault) when (GitHubFault.IsRequestFault(fault) && WaitAfter(fault, attempt) is not null)
            {
                wait = WaitAfter(fault, attempt)!.Value;
            }
            await options.Wait(wait).ConfigureAwait(false);
        }
    }

    private TimeSpan? WaitAfter(Exception fault, int attempt) =>
        attempt < options.MostAttempts && GitHubFault.WaitAfter(fault, attempt, options.Clock.GetUtcNow()) is { } wait && wait <= options.LongestWait ? wait : null;
}
