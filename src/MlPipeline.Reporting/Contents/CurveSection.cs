using MlPipeline.Core.Manifests;

namespace MlPipeline.Reporting.Contents;

/// <summary>What the pictures of the candidate's scores are drawn from.</summary>
/// <param name="Candidate">The candidate's ROC; empty for none.</param>
/// <param name="Baseline">The baseline's ROC; empty for none.</param>
/// <param name="Calibration">The calibration's bins by rising score.</param>
/// <param name="Scores">Rows of each class by score.</param>
public sealed record CurveSection(
    IReadOnlyList<RocPoint> Candidate, IReadOnlyList<RocPoint> Baseline, IReadOnlyList<CalibrationRow> Calibration, IReadOnlyList<ScoreBin> Scores)
{
    internal static CurveSection? Of(EvaluationCurves? curves) => curves is null
        ? null
        : new(curves.CandidateRoc, curves.BaselineRoc, [.. curves.Calibration.Select(CalibrationRow.Of)], curves.Scores);
}
