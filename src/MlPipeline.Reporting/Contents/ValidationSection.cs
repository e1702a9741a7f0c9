using MlPipeline.Core.Manifests;

namespace MlPipeline.Reporting.Contents;

/// <summary>What ValidateData found.</summary>
/// <param name="Rows">Data rows.</param>
/// <param name="PositiveRows">Rows of the positive class.</param>
/// <param name="DuplicateRows">Rows that equal an earlier row in every cell.</param>
/// <param name="ConflictingRows">Rows that equal another in every feature and differ in the label.</param>
/// <param name="Violations">What did not hold.</param>
public sealed record ValidationSection(int Rows, int PositiveRows, int DuplicateRows, int ConflictingRows, IReadOnlyList<ViolationRow> Violations)
{
    /// <summary>The share of rows of the positive class, or null without rows.</summary>
    public double? PositiveShare => Rows > 0 ? (double)PositiveRows / Rows : null;

    internal static ValidationSection? Of(ValidationManifest? validation) => validation is null
        ? null
        : new(
            validation.Rows,
            validation.PositiveRows,
            validation.DuplicateRows,
            validation.ConflictingRows,
            [.. validation.Violations.Select(ViolationRow.Of)]);
}
