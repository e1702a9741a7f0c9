using MlPipeline.Core.Manifests;
using MlPipeline.Reporting.Texts;

namespace MlPipeline.Reporting.Contents;

/// <summary>A check of the staged service.</summary>
/// <param name="Name">What should hold.</param>
/// <param name="IsPassed">Whether it held.</param>
/// <param name="Detail">What was seen.</param>
public sealed record SmokeRow(Text Name, bool IsPassed, Text Detail)
{
    /// <summary>The check as a verdict, for its icon and word.</summary>
    public Verdict Verdict => IsPassed ? Verdict.Pass : Verdict.Fail;

    internal static SmokeRow Of(SmokeCheck check) => new(new Text(check.Name), check.Passed, new Text(check.Detail));
}
