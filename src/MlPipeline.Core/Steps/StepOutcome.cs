using MlPipeline.Core.Manifests;

namespace MlPipeline.Core.Steps;

/// <summary>A step's manifest and how it came about.</summary>
/// <param name="Manifest">The manifest that holds now.</param>
/// <param name="Reasons">Why the step ran; nothing when it was up to date.</param>
public sealed record StepOutcome<TManifest>(TManifest Manifest, IReadOnlyList<string> Reasons)
    where TManifest : class, IManifest
{
    /// <summary>Whether nothing had to be done.</summary>
    public bool IsUpToDate => Reasons.Count == 0;
}
