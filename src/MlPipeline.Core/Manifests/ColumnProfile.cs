using MlPipeline.Core.Models;

namespace MlPipeline.Core.Manifests;

/// <summary>What a column holds. One of <see cref="Numbers"/> and <see cref="Categories"/> is there.</summary>
/// <param name="Name">The name in the header.</param>
/// <param name="Kind">What its cells hold: as the model declares it, else numbers when every cell that is not empty is one.</param>
/// <param name="Count">Cells that are not empty.</param>
/// <param name="Missing">Empty cells.</param>
/// <param name="Distinct">Distinct numbers, or distinct names.</param>
public sealed record ColumnProfile(string Name, ColumnKind Kind, int Count, int Missing, int Distinct)
{
    /// <summary>The distribution of its numbers; null where there is none.</summary>
    public NumberProfile? Numbers { get; init; }

    /// <summary>Its names; null in a column of numbers.</summary>
    public CategoryProfile? Categories { get; init; }
}
