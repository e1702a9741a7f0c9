namespace MlPipeline.Core.Manifests;

/// <summary>A rule that cells of a column broke.</summary>
/// <param name="Column">The column.</param>
/// <param name="Rule">What should hold, as a phrase.</param>
/// <param name="Count">How many rows broke it.</param>
/// <param name="FirstLines">The line numbers of the first few, from 1, the header being line 1.</param>
/// <param name="Example">The first offending cell.</param>
public sealed record Violation(string Column, string Rule, int Count, IReadOnlyList<int> FirstLines, string Example);
