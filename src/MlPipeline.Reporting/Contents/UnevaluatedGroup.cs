using MlPipeline.Core.Manifests;
using MlPipeline.Reporting.Texts;

namespace MlPipeline.Reporting.Contents;

/// <summary>Metrics of a group whose value or interval could not be computed.</summary>
/// <param name="Level">The attribute's value.</param>
/// <param name="Metrics">The metrics' names, as people write them.</param>
/// <param name="Reason">Why.</param>
public sealed record UnevaluatedGroup(Text Level, Text Metrics, Text Reason)
{
    internal static IReadOnlyList<UnevaluatedGroup> Of(AttributeFairness fairness) =>
    [
        .. from groupMetrics in fairness.Groups
           from metric in groupMetrics.Metrics
           where metric.Estimate.Value is null || metric.Estimate.Lower is null || metric.Estimate.Upper is null
           group Format.Label(metric.Metric) by (groupMetrics.Level, Reason: metric.Estimate.Reason ?? "no reason was given") into gap
           select new UnevaluatedGroup(new Text(gap.Key.Level), new Text(string.Join(", ", gap)), new Text(gap.Key.Reason)),
    ];
}
