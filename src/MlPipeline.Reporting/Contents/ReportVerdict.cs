namespace MlPipeline.Reporting.Contents;

/// <summary>What a report says of a model in one word. Only <see cref="Passed"/> is a pass.</summary>
public enum ReportVerdict
{
    /// <summary>Every gate passed, and no stage and no smoke check failed.</summary>
    Passed,

    /// <summary>A gate failed, a required gate did not pass, the data break a rule, or a stage or a smoke check failed.</summary>
    Failed,

    /// <summary>Nothing stops the release, but this test set cannot tell for at least one gate.</summary>
    Inconclusive,

    /// <summary>Nothing stops the release, but at least one gate, or every one, was not evaluated.</summary>
    NotEvaluated,
}
