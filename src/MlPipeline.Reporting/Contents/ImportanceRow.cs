using MlPipeline.Core.Manifests;
using MlPipeline.Reporting.Texts;

namespace MlPipeline.Reporting.Contents;

/// <summary>What shuffling a column does to the loss.</summary>
/// <param name="Column">The column.</param>
/// <param name="Mean">The mean increase over the repeats.</param>
/// <param name="Lowest">The least increase.</param>
/// <param name="Highest">The greatest increase.</param>
public sealed record ImportanceRow(Text Column, double Mean, double Lowest, double Highest)
{
    internal static ImportanceRow Of(ColumnImportance column) => new(new Text(column.Column), column.Mean, column.Lowest, column.Highest);
}
