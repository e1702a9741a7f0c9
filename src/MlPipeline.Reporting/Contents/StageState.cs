namespace MlPipeline.Reporting.Contents;

/// <summary>How far a stage came.</summary>
public enum StageState
{
    /// <summary>Its result is there.</summary>
    Done,

    /// <summary>It failed.</summary>
    Failed,

    /// <summary>It did not run.</summary>
    NotRun,
}
