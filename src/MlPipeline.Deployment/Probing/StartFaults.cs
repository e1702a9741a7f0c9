using System.Globalization;
using MlPipeline.Core.Errors;
using MlPipeline.Deployment.Staging;

namespace MlPipeline.Deployment.Probing;

/// <summary>Says why a release is refused, with the last that it said.</summary>
internal static class StartFaults
{
    private const string Mend = "mend what the last lines name, then deploy again";

    public static UserException Ended(DeployRequest request, long? exitCode, string tail) =>
        Fault($"The service of '{request.Model}' ended{Code(exitCode)} before it was ready", tail);

    public static UserException NoAddress(DeployRequest request, string tail) =>
        Fault($"The service of '{request.Model}' named no address within {Seconds(request)}", tail);

    public static UserException NotReady(DeployRequest request, string tail) =>
        Fault($"The service of '{request.Model}' was not ready within {Seconds(request)}", tail);

    public static UserException Unhealthy(DeployRequest request, string tail) => Fault($"The health check of '{request.Model}' fails", tail);

    public static UserException NoHealthCheck(DeployRequest request) => new(new UserFault(
        $"The image of '{request.Model}' has no health check",
        "build the image with BuildImage, which gives it one"));

    private static string Code(long? exitCode) => exitCode is { } code ? string.Create(CultureInfo.InvariantCulture, $" with exit code {code}") : "";

    private static string Seconds(DeployRequest request) => request.ReadyLimit.TotalSeconds.ToString("0.#", CultureInfo.InvariantCulture) + " s";

    private static UserException Fault(string problem, string tail) =>
        new(new UserFault(problem, Mend) { Actual = tail.Length == 0 ? "it said nothing" : tail });
}
