namespace MlPipeline.Core.Models;

/// <summary>What an expectation looks at.</summary>
public enum ExpectationKind
{
    /// <summary>The number of data rows.</summary>
    RowCount,

    /// <summary>The share of rows of the positive class.</summary>
    PositiveShare,

    /// <summary>The share of a column's cells that are empty.</summary>
    MissingShare,

    /// <summary>Whether no two rows are equal in a column, or in columns together. An empty cell equals another empty cell.</summary>
    Unique,

    /// <summary>The share of rows that equal an earlier row in every cell.</summary>
    DuplicateShare,

    /// <summary>The share of rows that equal another in every feature and differ in the label.</summary>
    ConflictShare,

    /// <summary>The share of held-out rows that equal a training row in every feature.</summary>
    SharedShare,
}
