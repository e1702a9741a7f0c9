namespace MlPipeline.Core.Manifests;

/// <summary>Whether candidate and baseline could be compared.</summary>
public enum ComparisonState
{
    /// <summary>Both were scored on the same rows.</summary>
    Compared,

    /// <summary>The archives are equal, so every difference is exactly zero.</summary>
    Identical,

    /// <summary>They were not compared; the reason says why.</summary>
    NotEvaluated,
}
