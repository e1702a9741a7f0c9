using System.Text.Json.Serialization;
using MlPipeline.Core.Json;

namespace MlPipeline.Core.Manifests;

/// <summary>The distribution of a column of numbers.</summary>
public sealed record NumberProfile
{
    /// <summary>The most values that are kept: with more distinct ones, groups of about equal counts stand as their greatest value each.</summary>
    public const int MostValues = 4_096;

    /// <summary>The least number.</summary>
    public required double Minimum { get; init; }

    /// <summary>The greatest number.</summary>
    public required double Maximum { get; init; }

    /// <summary>The mean; null when it is beyond any double.</summary>
    public double? Mean { get; init; }

    /// <summary>The sample's standard deviation; null below two numbers, or when it is beyond any double.</summary>
    public double? Deviation { get; init; }

    /// <summary>Some quantiles, by ascending share.</summary>
    public required IReadOnlyList<Quantile> Quantiles { get; init; }

    /// <summary>Cells that are neither empty nor a finite number.</summary>
    public int Invalid { get; init; }

    /// <summary>Whether <see cref="Values"/> are groups rather than every value.</summary>
    public required bool IsGrouped { get; init; }

    /// <summary>The values, ascending, to 12 significant digits.</summary>
    [JsonConverter(typeof(DenseNumbers))]
    public required IReadOnlyList<double> Values { get; init; }

    /// <summary>How many cells stand behind each value.</summary>
    [JsonConverter(typeof(DenseCounts))]
    public required IReadOnlyList<int> Counts { get; init; }
}
