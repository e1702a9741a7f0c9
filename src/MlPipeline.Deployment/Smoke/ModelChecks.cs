using System.Text.Json;

namespace MlPipeline.Deployment.Smoke;

/// <summary>The service serves the model of this release.</summary>
internal static class ModelChecks
{
    public static IEnumerable<PlannedCheck> Of(SmokeSubject subject) =>
    [
        new("names the model", () => Look(subject, "name", subject.Request.Description.Name)),
        new("serves the archive of this release", () => Look(subject, "digest", subject.Request.Model.ToString())),
        new("names the training of this release", () => Look(subject, "training", subject.Request.Training.ToString())),
    ];

    private static string Look(SmokeSubject subject, string member, string expected)
    {
        using var model = subject.Client.Get("/v1/model").Require(200).Json();
        var actual = model.RootElement.TryGetProperty(member, out var found) && found.ValueKind == JsonValueKind.String ? found.GetString() : null;
        return actual == expected ? expected : throw new CheckFailure($"{ServiceAnswer.Quote(actual)} instead of {expected}");
    }
}
