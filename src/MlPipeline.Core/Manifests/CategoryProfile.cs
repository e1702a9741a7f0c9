using System.Text.Json.Serialization;
using MlPipeline.Core.Json;

namespace MlPipeline.Core.Manifests;

/// <summary>The names that a column holds.</summary>
public sealed record CategoryProfile
{
    /// <summary>The most names that are all kept.</summary>
    public const int MostNames = 4_096;

    /// <summary>How many are kept of a column with more names, which is free text or an identifier: only such as stand in several rows.</summary>
    public const int MostOfMany = 100;

    /// <summary>The most characters of a name; a longer one is cut and ends in a part of its digest.</summary>
    public const int MostCharacters = 200;

    /// <summary>The names, the most frequent first, equal counts by name.</summary>
    public required IReadOnlyList<string> Names { get; init; }

    /// <summary>How many cells hold each.</summary>
    [JsonConverter(typeof(DenseCounts))]
    public required IReadOnlyList<int> Counts { get; init; }

    /// <summary>Cells that hold a name which is not kept.</summary>
    public int OtherCells { get; init; }
}
