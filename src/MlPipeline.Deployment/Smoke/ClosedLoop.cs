using System.Text;
using MlPipeline.Core.Manifests;

namespace MlPipeline.Deployment.Smoke;

/// <summary>Asks one row after the other over one connection, and takes the time.</summary>
internal sealed class ClosedLoop(TimeProvider clock)
{
    /// <summary>What should hold of it.</summary>
    public const string EveryAnswer = "answers every request of a closed loop";

    private const int WarmUp = 50;
    private const int AnsweredWell = 200;

    /// <summary>What the loop measured, the warm-up left out.</summary>
    /// <exception cref="CheckFailure">An answer failed, in the warm-up too.</exception>
    public SmokeLatency Measure(SmokeSubject subject)
    {
        var bodies = subject.Rows.Select(row => Encoding.UTF8.GetBytes(row.Input.ToJsonString())).ToList();
        if (bodies.Count == 0)
            throw new CheckFailure("there is no golden row to ask with");
        foreach (var turn in Enumerable.Range(0, WarmUp))
            Ask(subject, bodies[turn % bodies.Count]);
        return Loop(subject, bodies);
    }

    private SmokeLatency Loop(SmokeSubject subject, List<byte[]> bodies)
    {
        var times = new List<TimeSpan>();
        var start = clock.GetTimestamp();
        do
        {
            var asked = clock.GetTimestamp();
            Ask(subject, bodies[times.Count % bodies.Count]);
            times.Add(clock.GetElapsedTime(asked));
        }
        while (times.Count < subject.Request.LoopRequests && clock.GetElapsedTime(start) < subject.Request.LoopTime);
        var elapsed = clock.GetElapsedTime(start);
        times.Sort();
        return new SmokeLatency(times.Count, Milliseconds(times, 0.5), Milliseconds(times, 0.99), elapsed > TimeSpan.Zero ? times.Count / elapsed.TotalSeconds : 0);
    }

    private static void Ask(SmokeSubject subject, byte[] body) => subject.Client.Predict(body).Require(AnsweredWell);

    // The nearest rank: the smallest time that the share does not exceed.
    private static double Milliseconds(List<TimeSpan> sorted, double share) => sorted[(int)Math.Ceiling(share * sorted.Count) - 1].TotalMilliseconds;
}
