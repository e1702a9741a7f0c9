using MlPipeline.Core.Manifests;
using MlPipeline.Evaluation.Baselines;
using MlPipeline.Evaluation.Scores;

namespace MlPipeline.Evaluation.Curves;

/// <summary>The curves of an evaluation.</summary>
internal static class CurveSet
{
    public static EvaluationCurves Of(Slice candidate, Comparison comparison) => new()
    {
        CandidateRoc = RocCurve.Of(candidate),
        BaselineRoc = comparison is { Baseline: { } baseline, Manifest.State: ComparisonState.Compared } ? RocCurve.Of(baseline) : [],
        Calibration = CalibrationCurve.Of(candidate),
        Scores = ScoreHistogram.Of(candidate),
    };
}
