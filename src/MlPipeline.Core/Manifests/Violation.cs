namespace MlPipeline.Core.Manifests;

/// <summary>A rule that the data broke.</summary>
/// <param name="Column">The column, or what it is about instead.</param>
/// <param name="Rule">What should hold, as a phrase.</param>
/// <param name="Count">How many rows broke it; for a rule about the whole table, how many rows it speaks of.</param>
/// <param name="FirstLines">The line numbers of the first few, from 1, the header being line 1; none where no single row is at fault.</param>
/// <param name="Example">The first offending cell, or the number that was found instead.</param>
public sealed record Violation(string Column, string Rule, int Count, IReadOnlyList<int> FirstLines, string Example)
{
    /// <summary>Why the data should be so; null where the row type says it.</summary>
    public string? Reason { get; init; }
}
