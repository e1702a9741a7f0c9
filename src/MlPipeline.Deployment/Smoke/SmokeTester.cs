using MlPipeline.Core.Errors;
using MlPipeline.Core.Manifests;

namespace MlPipeline.Deployment.Smoke;

/// <summary>Tries a staged service as its callers will: a service that errs, hangs or lies fails checks, and never the tester.</summary>
/// <param name="clock">Measures the closed loop.</param>
public sealed class SmokeTester(TimeProvider clock)
{
    /// <summary>Runs every check, in a fixed order.</summary>
    /// <exception cref="UserException">The key or the golden rows cannot be read.</exception>
    public SmokeRecord Test(SmokeRequest request, CancellationToken cancellation)
    {
        var rows = GoldenRows.Read(request.Golden);
        using var client = new ServiceClient(request.Address, ReadKey(request.KeyFile), request.AnswerLimit, cancellation);
        var subject = new SmokeSubject(request, client, rows);
        SmokeLatency? latency = null;
        var loop = new PlannedCheck(ClosedLoop.EveryAnswer, () =>
        {
            latency = new ClosedLoop(clock).Measure(subject);
            // How many there were differs from run to run.
            return "every answer had status 200";
        });
        var checks = AllChecks(subject).Append(loop).Select(planned => Run(planned, client, request)).ToList();
        return new SmokeRecord
        {
            Release = request.Release,
            Image = request.Image,
            Host = request.Host,
            Checks = checks,
            Latency = latency,
        };
    }

    private static IEnumerable<PlannedCheck> AllChecks(SmokeSubject subject) =>
    [
        .. HealthChecks.Of(subject),
        .. KeyChecks.Of(subject),
        .. ModelChecks.Of(subject),
        .. RefusalChecks.Of(subject),
        .. PredictionChecks.Of(subject),
        .. SurfaceChecks.Of(subject),
    ];

    private static SmokeCheck Run(PlannedCheck planned, ServiceClient client, SmokeRequest request)
    {
        var check = client.HasGivenUp
            ? new SmokeCheck(planned.Name, false, "not tried, since the service gave no answer several times")
            : planned.Run();
        if (!check.Passed)
            request.Progress($"failed: {check.Name}: {check.Detail}");
        return check;
    }

    private static string ReadKey(string file) => File.Exists(file)
        ? File.ReadAllText(file).Trim()
        : throw new UserException(new UserFault("The service's key is not there", "run DeployStaging again") { Place = file });
}
