using System.Text;

namespace MlPipeline.Deployment.Smoke;

/// <summary>Nobody gets in without the key, and a wrong one tells nothing.</summary>
internal static class KeyChecks
{
    private const string Wrong = "not-the-key-of-this-deployment-but-as-long0";

    public static IEnumerable<PlannedCheck> Of(SmokeSubject subject) =>
    [
        new("refuses a request without a key", () => Refused(Ask(subject, null))),
        new("refuses a wrong key", () => Refused(Ask(subject, Wrong))),
        new("answers a wrong key as none", () => Same(Ask(subject, null), Ask(subject, Wrong))),
        new("refuses to show model and metrics without a key", () => Closed(subject, "/v1/model", "/metrics", "/openapi.json")),
    ];

    private static ServiceAnswer Ask(SmokeSubject subject, string? key) => subject.Client.Predict(Encoding.UTF8.GetBytes(subject.GoodRow().ToJsonString()), key);

    private static string Refused(ServiceAnswer answer) => $"status {answer.RequireProblem(401).StatusText}";

    private static string Same(ServiceAnswer without, ServiceAnswer wrong) =>
        without.Status == wrong.Status && without.Body.AsSpan().SequenceEqual(wrong.Body) ? "the same status and body" : throw new CheckFailure("status or body differ");

    private static string Closed(SmokeSubject subject, params string[] paths)
    {
        foreach (var path in paths)
        {
            if (subject.Client.Get(path, null) is { Status: not 401 } open)
                throw new CheckFailure($"{path} answers with status {open.StatusText}");
        }

        return "status 401";
    }
}
