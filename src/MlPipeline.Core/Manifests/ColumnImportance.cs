namespace MlPipeline.Core.Manifests;

/// <summary>What shuffling a column does to the loss.</summary>
/// <param name="Column">The column's name.</param>
/// <param name="Mean">The mean increase of the loss over the repeats.</param>
/// <param name="Lowest">The least increase.</param>
/// <param name="Highest">The greatest increase.</param>
public sealed record ColumnImportance(string Column, double Mean, double Lowest, double Highest);
