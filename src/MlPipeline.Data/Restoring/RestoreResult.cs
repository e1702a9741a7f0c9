using MlPipeline.Core.Manifests;

namespace MlPipeline.Data.Restoring;

/// <summary>What a restore found and did.</summary>
/// <param name="Manifest">The pins, and what they pin.</param>
/// <param name="Changes">For each pin whose files were not all right already, what was done, for people.</param>
public sealed record RestoreResult(DataManifest Manifest, IReadOnlyList<string> Changes);
