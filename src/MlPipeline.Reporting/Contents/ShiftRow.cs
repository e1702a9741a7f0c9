using MlPipeline.Core.Manifests;
using MlPipeline.Reporting.Texts;

namespace MlPipeline.Reporting.Contents;

/// <summary>How a column differs from the baseline's data.</summary>
/// <param name="Column">The column.</param>
/// <param name="Level">How much its distribution moved.</param>
/// <param name="Psi">The population stability index.</param>
/// <param name="JensenShannon">The Jensen–Shannon distance.</param>
public sealed record ShiftRow(Text Column, ShiftLevel Level, double? Psi, double? JensenShannon)
{
    /// <summary>The Kolmogorov–Smirnov statistic of numbers.</summary>
    public double? KolmogorovSmirnov { get; init; }

    /// <summary>The Wasserstein distance of numbers, in standard deviations.</summary>
    public double? Wasserstein { get; init; }

    /// <summary>The p value of the column's test.</summary>
    public double? P { get; init; }

    /// <summary>The share of empty cells then.</summary>
    public double? BaselineMissing { get; init; }

    /// <summary>The share of empty cells now.</summary>
    public double? Missing { get; init; }

    /// <summary>The mean of numbers then.</summary>
    public double? BaselineMean { get; init; }

    /// <summary>The mean of numbers now.</summary>
    public double? Mean { get; init; }

    /// <summary>The first names that are new.</summary>
    public required IReadOnlyList<Text> NewNames { get; init; }

    /// <summary>How many names are new.</summary>
    public int NewCount { get; init; }

    /// <summary>The first names that are gone.</summary>
    public required IReadOnlyList<Text> GoneNames { get; init; }

    /// <summary>How many names are gone.</summary>
    public int GoneCount { get; init; }

    /// <summary>New names beyond the first.</summary>
    public int FurtherNew => NewCount - NewNames.Count;

    /// <summary>Gone names beyond the first.</summary>
    public int FurtherGone => GoneCount - GoneNames.Count;

    /// <summary>Whether the numbers are from groups of values.</summary>
    public bool IsGrouped { get; init; }

    /// <summary>Why nothing was measured.</summary>
    public Text? Reason { get; init; }

    /// <summary>Whether the index reaches an alarm.</summary>
    public bool IsAlarm => Level is ShiftLevel.Moderate or ShiftLevel.Strong;

    /// <summary>Whether a reviewer should look at it.</summary>
    public bool IsOpen => IsAlarm || Level == ShiftLevel.NotEvaluated || NewCount > 0 || GoneCount > 0;

    internal static ShiftRow Of(ColumnShift shift) => new(new Text(shift.Column), shift.Level, shift.Psi, shift.JensenShannon)
    {
        KolmogorovSmirnov = shift.KolmogorovSmirnov,
        Wasserstein = shift.Wasserstein,
        P = shift.P,
        BaselineMissing = shift.BaselineMissing,
        Missing = shift.Missing,
        BaselineMean = shift.BaselineMean,
        Mean = shift.Mean,
        NewNames = [.. shift.NewNames.Select(name => new Text(name))],
        NewCount = shift.NewCount,
        GoneNames = [.. shift.GoneNames.Select(name => new Text(name))],
        GoneCount = shift.GoneCount,
        IsGrouped = shift.IsGrouped,
        Reason = Text.OrNull(shift.Reason),
    };
}
