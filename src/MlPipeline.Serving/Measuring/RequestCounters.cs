using System.Globalization;
using MlPipeline.Serving.Http;

namespace MlPipeline.Serving.Measuring;

/// <summary>Counts requests by route and status, and how long they took by route.</summary>
internal sealed class RequestCounters
{
    private const string Name = "mlpipeline_http_requests_total";
    private const string Duration = "mlpipeline_http_request_duration_seconds";
    private const int FirstStatus = 100;
    private const int Statuses = 500;

    private readonly IReadOnlyList<Route> routes = Route.All;
    private readonly long[][] counts;
    private readonly Histogram[] durations;
    private long inFlight;

    public RequestCounters()
    {
        counts = [.. routes.Select(_ => new long[Statuses])];
        durations = [.. routes.Select(_ => new Histogram(Duration, 0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10))];
    }

    /// <summary>Requests that are being answered.</summary>
    public long InFlight => Interlocked.Read(ref inFlight);

    public void Begin() => Interlocked.Increment(ref inFlight);

    public void End(Route route, int status, TimeSpan duration)
    {
        Interlocked.Decrement(ref inFlight);
        Interlocked.Increment(ref counts[route.Index][Math.Clamp(status - FirstStatus, 0, Statuses - 1)]);
        durations[route.Index].Observe(duration.TotalSeconds);
    }

    public void Write(PrometheusText text)
    {
        text.Family(Name, "counter", "Answered requests by route and status.");
        foreach (var route in routes)
        {
            for (var status = 0; status < Statuses; status++)
            {
                if (Interlocked.Read(ref counts[route.Index][status]) is > 0 and var count)
                    text.Sample(Name, count, ("route", route.Path), ("status", (status + FirstStatus).ToString(CultureInfo.InvariantCulture)));
            }
        }

        text.Family(Duration, "histogram", "Seconds from a request's headers to the end of its answer, by route.");
        foreach (var route in routes)
            durations[route.Index].Write(text, ("route", route.Path));
        text.Family("mlpipeline_http_requests_in_flight", "gauge", "Requests that are being answered.");
        text.Sample("mlpipeline_http_requests_in_flight", InFlight);
    }
}
