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

    /// <summary>Whether the result of an earlier run with the same key was taken, instead of running.</summary>
    public bool IsFromCache { get; init; }

    /// <summary>What the result that stood there before depended on; null where there was none.</summary>
    public StepInputs? Before { get; init; }
}
