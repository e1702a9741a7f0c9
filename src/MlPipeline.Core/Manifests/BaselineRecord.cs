using MlPipeline.Core.Digests;
using MlPipeline.Core.Models;

namespace MlPipeline.Core.Manifests;

/// <summary>What is committed beside a baseline's pinned archive.</summary>
public sealed record BaselineRecord
{
    /// <summary>The version of this record's schema.</summary>
    public int SchemaVersion { get; init; } = 1;

    /// <summary>The digest of the accepted model archive.</summary>
    public required Digest Model { get; init; }

    /// <summary>The evaluation it was accepted with.</summary>
    public required Digest Evaluation { get; init; }

    /// <summary>The threshold it decides by.</summary>
    public required double Threshold { get; init; }

    /// <summary>The split it was judged on; a comparison needs the same.</summary>
    public required SplitDescription Split { get; init; }

    /// <summary>The label it predicts.</summary>
    public required LabelDescription Label { get; init; }

    /// <summary>The columns it reads.</summary>
    public required IReadOnlyList<ColumnDescription> Columns { get; init; }
}
