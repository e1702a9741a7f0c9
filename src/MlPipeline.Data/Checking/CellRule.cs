namespace MlPipeline.Data.Checking;

/// <summary>What should hold for a cell.</summary>
/// <param name="Phrase">The rule in words, after "each cell".</param>
/// <param name="Holds">Whether a cell keeps it, given that it keeps the column's earlier rules.</param>
internal sealed record CellRule(string Phrase, Func<Cell, bool> Holds);
