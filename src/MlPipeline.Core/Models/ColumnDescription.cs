namespace MlPipeline.Core.Models;

/// <summary>A column that the model's row type reads.</summary>
/// <param name="Name">The name in the header row.</param>
/// <param name="Kind">What its cells hold.</param>
public sealed record ColumnDescription(string Name, ColumnKind Kind)
{
    /// <summary>The least number allowed, inclusive.</summary>
    public double? Minimum { get; init; }

    /// <summary>The greatest number allowed, inclusive.</summary>
    public double? Maximum { get; init; }

    /// <summary>The names allowed; null allows any.</summary>
    public IReadOnlyList<string>? Categories { get; init; }

    /// <summary>Whether a cell may be empty.</summary>
    public bool Optional { get; init; }
}
