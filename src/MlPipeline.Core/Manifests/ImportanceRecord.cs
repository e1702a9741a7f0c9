namespace MlPipeline.Core.Manifests;

/// <summary>Permutation importance by source column: how much worse the scores of held-out rows get when a column's cells are shuffled among them.</summary>
public sealed record ImportanceRecord
{
    /// <summary>The version of this record's schema.</summary>
    public int SchemaVersion { get; init; } = 1;

    /// <summary>The loss that is compared: <c>brier</c>, the mean squared distance of probability and label.</summary>
    public required string Metric { get; init; }

    /// <summary>The loss on the same rows as they are.</summary>
    public required double Unshuffled { get; init; }

    /// <summary>Held-out rows that were used.</summary>
    public required int Rows { get; init; }

    /// <summary>How often each column was shuffled.</summary>
    public required int Repeats { get; init; }

    /// <summary>The columns in the row type's order.</summary>
    public required IReadOnlyList<ColumnImportance> Columns { get; init; }
}
