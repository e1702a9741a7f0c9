using MlPipeline.Core.Steps;

namespace MlPipeline.Core.Manifests;

/// <summary>What ValidateData found in the model's data.</summary>
public sealed record ValidationManifest : IManifest
{
    /// <inheritdoc/>
    public int SchemaVersion { get; init; } = 2;

    /// <inheritdoc/>
    public required StepInputs Inputs { get; init; }

    /// <summary>Data rows, the header not counted.</summary>
    public required int Rows { get; init; }

    /// <summary>Rows of the positive class.</summary>
    public required int PositiveRows { get; init; }

    /// <summary>Rows that equal an earlier row in every cell.</summary>
    public required int DuplicateRows { get; init; }

    /// <summary>Rows that equal another in every feature and differ in the label.</summary>
    public required int ConflictingRows { get; init; }

    /// <summary>Rows on the held-out side of the split; null when the data lack a column of its key.</summary>
    public int? HeldOutRows { get; init; }

    /// <summary>Held-out rows that equal a training row in every feature that the model reads: their keys differ, or the split would not have parted them.</summary>
    public required int SharedRows { get; init; }

    /// <summary>What did not hold, ordered by column and rule; none is a pass.</summary>
    public required IReadOnlyList<Violation> Violations { get; init; }

    /// <summary>What the columns hold.</summary>
    public required TableProfile Profile { get; init; }

    /// <summary>How the data differ from the baseline's.</summary>
    public required DataDifference Difference { get; init; }

    /// <inheritdoc/>
    public IReadOnlyList<FileRecord> Outputs { get; init; } = [];
}
