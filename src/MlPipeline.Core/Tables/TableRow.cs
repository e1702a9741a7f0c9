namespace MlPipeline.Core.Tables;

/// <summary>A data row.</summary>
/// <param name="Line">The line it begins on, from 1.</param>
/// <param name="Cells">Its cells, unquoted.</param>
public readonly record struct TableRow(int Line, IReadOnlyList<string> Cells);
