namespace MlPipeline.Core.Manifests;

/// <summary>What pictures of an evaluation are drawn from. No gate looks at it.</summary>
public sealed record EvaluationCurves
{
    /// <summary>The candidate's ROC from (0, 0) to (1, 1), at most 200 corners; empty where a class has no row.</summary>
    public required IReadOnlyList<RocPoint> CandidateRoc { get; init; }

    /// <summary>The baseline's on the same rows; empty where the two were not compared or are identical.</summary>
    public required IReadOnlyList<RocPoint> BaselineRoc { get; init; }

    /// <summary>The candidate's calibration in up to ten bins of about equally many rows, by rising score.</summary>
    public required IReadOnlyList<CalibrationBin> Calibration { get; init; }

    /// <summary>The candidate's scores by class, in ranges of a twentieth.</summary>
    public required IReadOnlyList<ScoreBin> Scores { get; init; }
}
