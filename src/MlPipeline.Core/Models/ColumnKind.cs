namespace MlPipeline.Core.Models;

/// <summary>What a column's cells hold.</summary>
public enum ColumnKind
{
    /// <summary>A number.</summary>
    Number,

    /// <summary>One of a set of names.</summary>
    Category,
}
