using MlPipeline.Core.Steps;

namespace MlPipeline.Core.Manifests;

/// <summary>What Report rendered, and from what.</summary>
public sealed record ReportManifest : IManifest
{
    /// <inheritdoc/>
    public int SchemaVersion { get; init; } = 1;

    /// <inheritdoc/>
    public required StepInputs Inputs { get; init; }

    /// <inheritdoc/>
    public required IReadOnlyList<FileRecord> Outputs { get; init; }
}
