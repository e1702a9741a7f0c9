using MlPipeline.Core.Digests;

namespace MlPipeline.Core.Models;

/// <summary>What lies beside the archive in an image, for the service that loads it.</summary>
public sealed record ServedModel
{
    /// <summary>The file's name beside the archive.</summary>
    public const string FileName = "model.json";

    /// <summary>The archive's name beside it.</summary>
    public const string ArchiveName = "model.zip";

    /// <summary>The version of this record's schema.</summary>
    public int SchemaVersion { get; init; } = 1;

    /// <summary>The model's name; the executable refuses another model's archive.</summary>
    public required string Name { get; init; }

    /// <summary>The digest of the archive; the service refuses another.</summary>
    public required Digest Model { get; init; }

    /// <summary>The digest of the training's manifest.</summary>
    public required Digest Training { get; init; }

    /// <summary>The names that training saw in each column of categories for which the row type declares none.</summary>
    public required SortedDictionary<string, IReadOnlyList<string>> Categories { get; init; }
}
