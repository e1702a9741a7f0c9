namespace MlPipeline.Core.Manifests;

/// <summary>How the data differ from those that the baseline was accepted with. It informs, and gates nothing.</summary>
/// <param name="State">Whether they could be compared; identical means that the files are equal.</param>
/// <param name="Reason">Why they were not compared.</param>
public sealed record DataDifference(ComparisonState State, string? Reason)
{
    /// <summary>Rows of the baseline's data.</summary>
    public int BaselineRows { get; init; }

    /// <summary>Columns that the baseline's data did not have.</summary>
    public IReadOnlyList<string> AddedColumns { get; init; } = [];

    /// <summary>Columns that only the baseline's data had.</summary>
    public IReadOnlyList<string> RemovedColumns { get; init; } = [];

    /// <summary>The shift of every column that both have, in the order of the current header.</summary>
    public IReadOnlyList<ColumnShift> Columns { get; init; } = [];
}
