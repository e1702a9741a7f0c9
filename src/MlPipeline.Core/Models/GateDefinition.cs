namespace MlPipeline.Core.Models;

/// <summary>A declared condition for release, with the reason for its bound.</summary>
/// <param name="Kind">What it looks at.</param>
/// <param name="Metric">The metric's name, as in <c>MetricNames</c>.</param>
/// <param name="Bound">
/// For <see cref="GateKind.Metric"/> the least (or, where lower is better, the greatest) value allowed; for <see cref="GateKind.Baseline"/> the
/// regression tolerated, in the metric's unit and not negative; for <see cref="GateKind.GroupDifference"/> the greatest difference allowed.
/// </param>
/// <param name="Reason">Why the bound is what it is.</param>
public sealed record GateDefinition(GateKind Kind, string Metric, double Bound, string Reason)
{
    /// <summary>The attribute of a <see cref="GateKind.GroupDifference"/>.</summary>
    public string? GroupBy { get; init; }

    /// <summary>The smallest denominator of the metric in a group that is compared at all.</summary>
    public int MinimumCount { get; init; } = 30;

    /// <summary>Whether an inconclusive or unevaluated verdict fails the build too.</summary>
    public bool Required { get; init; }
}
