namespace MlPipeline.Training.Definitions;

/// <summary>An attribute by which held-out rows are grouped for fairness.</summary>
/// <param name="Name">The attribute's name.</param>
/// <param name="Note">What its values mean, and what is doubtful about them.</param>
/// <param name="Of">The group of a row.</param>
public sealed record RowGroup<TRow>(string Name, string Note, Func<TRow, string> Of);
