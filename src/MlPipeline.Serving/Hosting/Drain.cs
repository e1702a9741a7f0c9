using MlPipeline.Serving.Measuring;

namespace MlPipeline.Serving.Hosting;

/// <summary>Ends the service's work: first it says that it is not ready, then it lets what was asked be answered.</summary>
internal sealed class Drain(Readiness readiness, RequestCounters requests, TimeProvider clock)
{
    /// <summary>So long at least the service says that it is not ready, for those who ask to hear it.</summary>
    public static readonly TimeSpan Notice = TimeSpan.FromMilliseconds(500);

    /// <summary>So long at most requests may take to end; engines kill after ten seconds.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(6);

    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(20);

    public async Task Run()
    {
        readiness.Drain();
        var start = clock.GetTimestamp();
        do
            await Task.Delay(Step, clock);
        while (clock.GetElapsedTime(start) is var waited && (waited < Notice || (requests.InFlight > 0 && waited < Patience)));
    }
}
