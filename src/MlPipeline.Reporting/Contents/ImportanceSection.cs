using MlPipeline.Core.Manifests;
using MlPipeline.Reporting.Texts;

namespace MlPipeline.Reporting.Contents;

/// <summary>What the model leans on: how much its loss grows when a column is shuffled among the held-out rows.</summary>
/// <param name="Metric">The loss, as people write it.</param>
/// <param name="Unshuffled">The loss of the rows as they are.</param>
/// <param name="Rows">Held-out rows that were used.</param>
/// <param name="Repeats">How often each column was shuffled.</param>
/// <param name="Columns">The columns, the most important first.</param>
public sealed record ImportanceSection(Text Metric, double Unshuffled, int Rows, int Repeats, IReadOnlyList<ImportanceRow> Columns)
{
    internal static ImportanceSection? Of(ImportanceRecord? importance) => importance is null
        ? null
        : new(
            new Text(Format.Label(importance.Metric)),
            importance.Unshuffled,
            importance.Rows,
            importance.Repeats,
            [.. importance.Columns.OrderByDescending(column => column.Mean).Select(ImportanceRow.Of)]);
}
