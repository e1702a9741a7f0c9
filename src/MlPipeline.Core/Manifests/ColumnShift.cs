using System.Text.Json.Serialization;
using MlPipeline.Core.Models;

namespace MlPipeline.Core.Manifests;

/// <summary>How a column differs from the baseline's data.</summary>
/// <param name="Column">The column.</param>
/// <param name="Kind">What its cells hold.</param>
public sealed record ColumnShift(string Column, ColumnKind Kind)
{
    /// <summary>A population stability index from which a column is said to have moved.</summary>
    public const double ModeratePsi = 0.1;

    /// <summary>A population stability index from which it is said to have moved much.</summary>
    public const double StrongPsi = 0.25;

    /// <summary>A p value up to which a shift is more than chance.</summary>
    public const double Chance = 0.05;

    /// <summary>The most new or gone names that are kept.</summary>
    public const int MostNames = 20;

    /// <summary>The share of empty cells at the baseline; null without rows.</summary>
    public double? BaselineMissing { get; init; }

    /// <summary>The share of empty cells now; null without rows.</summary>
    public double? Missing { get; init; }

    /// <summary>The mean of its numbers at the baseline.</summary>
    public double? BaselineMean { get; init; }

    /// <summary>The mean of its numbers now.</summary>
    public double? Mean { get; init; }

    /// <summary>Names that the baseline's data did not hold, ordered; the first <see cref="MostNames"/>.</summary>
    public IReadOnlyList<string> NewNames { get; init; } = [];

    /// <summary>How many such names there are.</summary>
    public int NewCount { get; init; }

    /// <summary>Names that only the baseline's data held, ordered; the first <see cref="MostNames"/>.</summary>
    public IReadOnlyList<string> GoneNames { get; init; } = [];

    /// <summary>How many such names there are.</summary>
    public int GoneCount { get; init; }

    /// <summary>The population stability index.</summary>
    public double? Psi { get; init; }

    /// <summary>The Jensen–Shannon distance, in nats.</summary>
    public double? JensenShannon { get; init; }

    /// <summary>The Kolmogorov–Smirnov statistic of numbers.</summary>
    public double? KolmogorovSmirnov { get; init; }

    /// <summary>The Wasserstein distance of numbers over the baseline's standard deviation.</summary>
    public double? Wasserstein { get; init; }

    /// <summary>The p value of the Kolmogorov–Smirnov test of numbers, or of the chi-squared test of names.</summary>
    public double? P { get; init; }

    /// <summary>Whether a side had so many values that the numbers are from groups of them, and true to about 1 / 4,096.</summary>
    public bool IsGrouped { get; init; }

    /// <summary>Why the shift was not evaluated.</summary>
    public string? Reason { get; init; }

    /// <summary>How much its distribution moved, by the numbers.</summary>
    [JsonIgnore]
    public ShiftLevel Level => Psi switch
    {
        null => ShiftLevel.NotEvaluated,
        >= StrongPsi => ShiftLevel.Strong,
        >= ModeratePsi => ShiftLevel.Moderate,
        _ => P <= Chance ? ShiftLevel.Detectable : ShiftLevel.Stable,
    };
}
