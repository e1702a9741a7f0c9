using MlPipeline.Core.Manifests;
using MlPipeline.Reporting.Texts;

namespace MlPipeline.Reporting.Contents;

/// <summary>A metric of the candidate beside the baseline's.</summary>
/// <param name="Metric">The metric's name as people write it.</param>
/// <param name="Direction">Which way it is better.</param>
/// <param name="Candidate">The candidate's value.</param>
/// <param name="Baseline">The baseline's value, or null.</param>
/// <param name="Difference">Candidate less baseline on the same rows, or null.</param>
/// <param name="SmallestDetectable">The smallest true regression that this test set shows at 80 % power.</param>
/// <param name="Change">How it moved.</param>
public sealed record MetricRow(
    Text Metric, Direction Direction, Figure Candidate, double? Baseline, Figure? Difference, double? SmallestDetectable, Change Change)
{
    /// <summary>Whether the difference is beyond chance.</summary>
    public bool IsChanged => Change is Change.Better or Change.Worse or Change.Different;

    /// <summary>The rows of an evaluation, in its order.</summary>
    internal static IReadOnlyList<MetricRow> Of(EvaluationManifest evaluation) =>
    [
        .. evaluation.Metrics.Select(metric => Of(metric, evaluation.Baseline.Metrics.FirstOrDefault(other => other.Metric == metric.Metric))),
    ];

    private static MetricRow Of(MetricEstimate metric, MetricComparison? comparison)
    {
        var difference = comparison is null ? null : Figure.Of(comparison.Difference);
        return new(
            new Text(Format.Label(metric.Metric)),
            metric.Direction,
            Figure.Of(metric.Estimate),
            comparison?.Baseline,
            difference,
            comparison?.SmallestDetectable,
            ChangeOf(metric.Direction, difference));
    }

    private static Change ChangeOf(Direction direction, Figure? difference) => (direction, difference) switch
    {
        (_, null or { Value: null }) => Change.None,
        (_, { IsBeyondChance: false }) => Change.Unclear,
        (Direction.Neutral, _) => Change.Different,
        (Direction.HigherIsBetter, { Lower: > 0 }) or (Direction.LowerIsBetter, { Upper: < 0 }) => Change.Better,
        _ => Change.Worse,
    };
}
