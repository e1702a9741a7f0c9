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
    /// <summary>Rows on the held-out side of the split, or null when it could not be made.</summary>
    public int? HeldOutRows { get; init; }

    /// <summary>Held-out rows that equal a training row in every feature.</summary>
    public int SharedRows { get; init; }

    /// <summary>How the data differ from the baseline's.</summary>
    public required DifferenceSection Difference { get; init; }

    /// <summary>What the columns hold; none where the profile was left behind.</summary>
    public required IReadOnlyList<ProfileRow> Columns { get; init; }

    /// <summary>The share of rows of the positive class, or null without rows.</summary>
    public double? PositiveShare => Rows > 0 ? (double)PositiveRows / Rows : null;

    internal static ValidationSection? Of(ValidationManifest? validation) => validation is null
        ? null
        : new(
            validation.Rows,
            validation.PositiveRows,
            validation.DuplicateRows,
            validation.ConflictingRows,
            [.. validation.Violations.Select(ViolationRow.Of)])
        {
            HeldOutRows = validation.HeldOutRows,
            SharedRows = validation.SharedRows,
            Difference = DifferenceSection.Of(validation),
            Columns = [.. validation.Profile.Columns.Select(ProfileRow.Of)],
        };
}
