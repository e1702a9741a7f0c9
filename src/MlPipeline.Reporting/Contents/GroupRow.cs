using MlPipeline.Core.Manifests;
using MlPipeline.Reporting.Texts;

namespace MlPipeline.Reporting.Contents;

/// <summary>A group of an attribute.</summary>
/// <param name="Level">The attribute's value.</param>
/// <param name="Rows">Held-out rows.</param>
/// <param name="Positives">Of those, rows of the positive class.</param>
/// <param name="Cells">A figure for each of the section's columns, null where the group has none.</param>
public sealed record GroupRow(Text Level, int Rows, int Positives, IReadOnlyList<Figure?> Cells)
{
    internal static GroupRow Of(GroupMetrics group, IReadOnlyList<string> columns) => new(
        new Text(group.Level),
        group.Rows,
        group.Positives,
        [.. columns.Select(column => group.Metrics.FirstOrDefault(metric => metric.Metric == column) is { } found ? Figure.Of(found.Estimate) : null)]);
}
