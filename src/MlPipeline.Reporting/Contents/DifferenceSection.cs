using MlPipeline.Core.Manifests;
using MlPipeline.Reporting.Texts;

namespace MlPipeline.Reporting.Contents;

/// <summary>How the data differ from those that the baseline was accepted with. It informs, and gates nothing.</summary>
/// <param name="IsCompared">Whether the two were compared.</param>
/// <param name="IsUnchanged">Whether they are the same file.</param>
/// <param name="Reason">Why they were not compared.</param>
public sealed record DifferenceSection(bool IsCompared, bool IsUnchanged, Text? Reason)
{
    /// <summary>Rows of the baseline's data.</summary>
    public int BaselineRows { get; init; }

    /// <summary>Rows now.</summary>
    public int Rows { get; init; }

    /// <summary>Rows now less rows then.</summary>
    public int RowChange => Rows - BaselineRows;

    /// <summary>Columns that the baseline's data did not have.</summary>
    public required IReadOnlyList<Text> AddedColumns { get; init; }

    /// <summary>Columns that only the baseline's data had.</summary>
    public required IReadOnlyList<Text> RemovedColumns { get; init; }

    /// <summary>Every column that both have: those that moved most first.</summary>
    public required IReadOnlyList<ShiftRow> Columns { get; init; }

    /// <summary>The columns that a reviewer should look at.</summary>
    public IReadOnlyList<ShiftRow> OpenColumns => [.. Columns.Where(column => column.IsOpen)];

    /// <summary>The other columns.</summary>
    public IReadOnlyList<ShiftRow> QuietColumns => [.. Columns.Where(column => !column.IsOpen)];

    /// <summary>Columns whose index reaches an alarm.</summary>
    public int Alarms => Columns.Count(column => column.IsAlarm);

    internal static DifferenceSection Of(ValidationManifest validation)
    {
        var difference = validation.Difference;
        return new(difference.State == ComparisonState.Compared, difference.State == ComparisonState.Identical, Text.OrNull(difference.Reason))
        {
            BaselineRows = difference.BaselineRows,
            Rows = validation.Rows,
            AddedColumns = [.. difference.AddedColumns.Select(column => new Text(column))],
            RemovedColumns = [.. difference.RemovedColumns.Select(column => new Text(column))],
            Columns = [.. difference.Columns.Select(ShiftRow.Of).OrderByDescending(column => column.Psi ?? double.MaxValue)],
        };
    }
}
