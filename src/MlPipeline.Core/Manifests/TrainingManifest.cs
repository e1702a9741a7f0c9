using MlPipeline.Core.Steps;

namespace MlPipeline.Core.Manifests;

/// <summary>What Train made: the canonical model archive, the scores of the held-out rows, the golden rows and the importance of each column, in that order.</summary>
public sealed record TrainingManifest : IManifest
{
    /// <inheritdoc/>
    public int SchemaVersion { get; init; } = 1;

    /// <inheritdoc/>
    public required StepInputs Inputs { get; init; }

    /// <summary>Rows trained on.</summary>
    public required int TrainingRows { get; init; }

    /// <summary>Rows held out.</summary>
    public required int HoldoutRows { get; init; }

    /// <summary>The digest of the held-out rows' ids in order: equal digests mean the same test set.</summary>
    public required Digests.Digest Holdout { get; init; }

    /// <summary>The names that training saw in each column of categories for which the row type declares none; columns with very many are left out.</summary>
    public SortedDictionary<string, IReadOnlyList<string>> Categories { get; init; } = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public required IReadOnlyList<FileRecord> Outputs { get; init; }
}
