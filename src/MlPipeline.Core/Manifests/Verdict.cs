namespace MlPipeline.Core.Manifests;

/// <summary>What a gate says. Only <see cref="Pass"/> is a pass.</summary>
public enum Verdict
{
    /// <summary>The interval lies on the good side of the bound.</summary>
    Pass,

    /// <summary>The adjusted test says that the bound is violated.</summary>
    Fail,

    /// <summary>This test set cannot tell.</summary>
    Inconclusive,

    /// <summary>The comparison could not be made; the reason says why.</summary>
    NotEvaluated,
}
