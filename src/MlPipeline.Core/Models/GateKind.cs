namespace MlPipeline.Core.Models;

/// <summary>What a gate looks at.</summary>
public enum GateKind
{
    /// <summary>The candidate's own metric against a bound.</summary>
    Metric,

    /// <summary>The candidate's metric less the baseline's, on the same rows, against a margin.</summary>
    Baseline,

    /// <summary>The largest difference of a metric between any two groups of an attribute, against a bound.</summary>
    GroupDifference,
}
