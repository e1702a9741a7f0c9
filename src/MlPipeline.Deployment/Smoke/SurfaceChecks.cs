namespace MlPipeline.Deployment.Smoke;

/// <summary>The rest of what callers lean on: errors, metrics, the description.</summary>
internal static class SurfaceChecks
{
    public static IEnumerable<PlannedCheck> Of(SmokeSubject subject) =>
    [
        new("answers an unknown path as a problem", () => $"status {subject.Client.Get("/no/such/path").RequireProblem(404).StatusText}"),
        new("counts predictions in its metrics", () => Counted(subject)),
        new("keeps its key out of its metrics", () => KeyKept(subject)),
        new("describes itself by OpenAPI", () => Described(subject)),
    ];

    private static string Counted(SmokeSubject subject)
    {
        var before = Metrics(subject).Predictions;
        subject.Client.Predict(subject.GoodRow().ToJsonString()).Require(200);
        return Metrics(subject).Predictions > before ? "a prediction more after a prediction" : throw new CheckFailure("no count rises with a prediction");
    }

    private static string KeyKept(SmokeSubject subject) =>
        Metrics(subject).Text.Contains(subject.Client.Key, StringComparison.Ordinal) ? throw new CheckFailure("the key is in its metrics") : "no key";

    private static MetricsText Metrics(SmokeSubject subject)
    {
        var answer = subject.Client.Get("/metrics").Require(200);
        return answer.Type == "text/plain" ? new MetricsText(answer.Text) : throw new CheckFailure($"metrics as {ServiceAnswer.Quote(answer.Type)} instead of text/plain");
    }

    private static string Described(SmokeSubject subject)
    {
        using var description = subject.Client.Get("/openapi.json").Require(200).Json();
        return description.RootElement.GetProperty("paths").TryGetProperty("/v1/predict", out _) ? "names /v1/predict" : throw new CheckFailure("/v1/predict is not named");
    }
}
