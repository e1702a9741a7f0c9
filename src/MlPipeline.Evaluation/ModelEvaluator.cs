using MlPipeline.Core.Errors;
using MlPipeline.Core.Manifests;
using MlPipeline.Evaluation.Baselines;
using MlPipeline.Evaluation.Curves;
using MlPipeline.Evaluation.Fairness;
using MlPipeline.Evaluation.Gates;
using MlPipeline.Evaluation.Intervals;
using MlPipeline.Evaluation.Metrics;
using MlPipeline.Evaluation.Scores;

namespace MlPipeline.Evaluation;

/// <summary>Judges a candidate on held-out scores: metrics, comparison with the baseline, fairness and gates.</summary>
public static class ModelEvaluator
{
    /// <summary>Everything that the evaluation manifest says, without outputs; the same request gives the same values on every machine.</summary>
    /// <exception cref="UserException">
    /// A gate's declaration is faulty, a threshold is not a number, or a declared attribute is no column of the scores.
    /// </exception>
    public static EvaluationManifest Evaluate(EvaluationRequest request)
    {
        GateDeclarations.Check(request.Gates, request.Groups);
        CheckThreshold(request);
        var slice = Slice.Of(request.Candidate, request.Threshold);
        var metrics = MetricTable.Binary.ToDictionary(metric => metric.Name, metric => metric.Measure(slice), StringComparer.Ordinal);
        var comparison = BaselineComparer.Compare(request);
        var groups = request.Groups.Select(group => Disaggregation.Of(request.Candidate, ColumnOf(request, group.Name), request.Threshold, metrics)).ToArray();
        var evidence = new GateEvidence(metrics, comparison, groups.ToDictionary(group => group.Attribute, StringComparer.Ordinal));
        return new EvaluationManifest
        {
            Inputs = request.Inputs,
            Rows = slice.Rows,
            Positives = slice.Positives,
            Threshold = request.Threshold,
            Metrics = Describe(metrics),
            Baseline = comparison.Manifest,
            Fairness = [.. groups.Select(group => group.ToFairness())],
            RuleChanges = request.RuleChanges,
            Gates = GateJudge.Judge([.. request.Gates.Gates.Select(gate => GateFinder.Find(gate, evidence))]),
            Curves = CurveSet.Of(slice, comparison),
            Outputs = [],
        };
    }

    private static MetricEstimate[] Describe(Dictionary<string, Measurement> metrics) =>
        [.. MetricTable.Binary.Select(metric => new MetricEstimate(metric.Name, metric.Direction, metrics[metric.Name].ToEstimate()))];

    private static void CheckThreshold(EvaluationRequest request)
    {
        if (!double.IsFinite(request.Threshold) || (request.Baseline.Scores is not null && !double.IsFinite(request.Baseline.Threshold)))
            throw new UserException(new UserFault("A threshold is not a number", "declare a threshold from 0 to 1 in the model's definition"));
    }

    private static GroupColumn ColumnOf(EvaluationRequest request, string attribute) =>
        request.Candidate.Groups.FirstOrDefault(column => string.Equals(column.Name, attribute, StringComparison.Ordinal))
        ?? throw new UserException(new UserFault($"The scores have no column for the attribute '{attribute}'", "score again: ./build.sh Train --force")
        {
            Place = request.Candidate.Source,
            Expected = attribute,
            Actual = request.Candidate.Attributes.Count == 0 ? "no attribute" : string.Join(", ", request.Candidate.Attributes),
        });
}
