namespace MlPipeline.Core.Manifests;

/// <summary>How much a column's distribution moved: by the population stability index and, below its alarms, by a test.</summary>
public enum ShiftLevel
{
    /// <summary>The index could not be computed; the reason says why.</summary>
    NotEvaluated,

    /// <summary>No alarm, and the test finds nothing.</summary>
    Stable,

    /// <summary>No alarm, but more than chance: p ≤ 0.05.</summary>
    Detectable,

    /// <summary>An index of 0.1 or more.</summary>
    Moderate,

    /// <summary>An index of 0.25 or more.</summary>
    Strong,
}
