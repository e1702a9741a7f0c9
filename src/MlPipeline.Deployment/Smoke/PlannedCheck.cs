using System.Text.Json;
using MlPipeline.Core.Manifests;

namespace MlPipeline.Deployment.Smoke;

/// <summary>A check to be.</summary>
/// <param name="Name">What should hold, as a phrase.</param>
/// <param name="Look">Says what it saw, or throws a <see cref="CheckFailure"/>.</param>
internal sealed record PlannedCheck(string Name, Func<string> Look)
{
    public SmokeCheck Run()
    {
        try
        {
            return new SmokeCheck(Name, true, Look());
        }
        catch (CheckFailure failure)
        {
            return new SmokeCheck(Name, false, failure.Message);
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            // What System.Text.Json throws for a document of another shape.
            return new SmokeCheck(Name, false, "the answer is not the JSON that belongs there");
        }
    }
}
