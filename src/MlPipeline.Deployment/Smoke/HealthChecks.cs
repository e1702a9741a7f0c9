namespace MlPipeline.Deployment.Smoke;

/// <summary>The service is alive and ready, and tells so without a key.</summary>
internal static class HealthChecks
{
    public static IEnumerable<PlannedCheck> Of(SmokeSubject subject) =>
    [
        new("is live", () => Look(subject, "/health/live")),
        new("is ready", () => Look(subject, "/health/ready")),
    ];

    private static string Look(SmokeSubject subject, string path) => $"status {subject.Client.Get(path, null).Require(200).StatusText}";
}
