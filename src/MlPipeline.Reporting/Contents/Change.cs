namespace MlPipeline.Reporting.Contents;

/// <summary>How a metric moved against the baseline. It is no verdict: only a gate gives one.</summary>
public enum Change
{
    /// <summary>Nothing to compare with.</summary>
    None,

    /// <summary>The interval of the difference holds zero.</summary>
    Unclear,

    /// <summary>The whole interval is on the better side of zero.</summary>
    Better,

    /// <summary>The whole interval is on the worse side of zero.</summary>
    Worse,

    /// <summary>The whole interval is on one side of zero, and the metric has no better side.</summary>
    Different,
}
