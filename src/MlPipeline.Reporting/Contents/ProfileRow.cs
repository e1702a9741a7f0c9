using MlPipeline.Core.Manifests;
using MlPipeline.Reporting.Texts;

namespace MlPipeline.Reporting.Contents;

/// <summary>What a column holds.</summary>
/// <param name="Column">The column.</param>
/// <param name="Count">Cells that are not empty.</param>
/// <param name="Missing">Empty cells.</param>
/// <param name="Distinct">Distinct numbers or names.</param>
public sealed record ProfileRow(Text Column, int Count, int Missing, int Distinct)
{
    private const int Shown = 5;

    /// <summary>The least number.</summary>
    public double? Minimum { get; init; }

    /// <summary>The median of numbers.</summary>
    public double? Median { get; init; }

    /// <summary>The greatest number.</summary>
    public double? Maximum { get; init; }

    /// <summary>The mean of numbers.</summary>
    public double? Mean { get; init; }

    /// <summary>The standard deviation of numbers.</summary>
    public double? Deviation { get; init; }

    /// <summary>The most frequent names.</summary>
    public required IReadOnlyList<NameRow> Names { get; init; }

    internal static ProfileRow Of(ColumnProfile column) => new(new Text(column.Name), column.Count, column.Missing, column.Distinct)
    {
        Minimum = column.Numbers?.Minimum,
        Median = column.Numbers?.Quantiles.FirstOrDefault(quantile => quantile.Share == 0.5)?.Value,
        Maximum = column.Numbers?.Maximum,
        Mean = column.Numbers?.Mean,
        Deviation = column.Numbers?.Deviation,
        Names = [.. (column.Categories?.Names ?? []).Zip(column.Categories?.Counts ?? []).Take(Shown).Select(pair => new NameRow(new Text(pair.First), pair.Second))],
    };
}
