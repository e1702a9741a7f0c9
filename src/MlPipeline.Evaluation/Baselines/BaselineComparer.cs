using MlPipeline.Core.Manifests;
using MlPipeline.Evaluation.Intervals;
using MlPipeline.Evaluation.Metrics;
using MlPipeline.Evaluation.Numerics;
using MlPipeline.Evaluation.Scores;

namespace MlPipeline.Evaluation.Baselines;

/// <summary>Compares candidate and baseline on the same rows, metric by metric.</summary>
internal static class BaselineComparer
{
    public static Comparison Compare(EvaluationRequest request)
    {
        var baseline = request.Baseline;
        if (baseline.Scores is null)
            return Comparison.NotMade(baseline.Reason ?? "no baseline");
        if (ScorePair.Fault(request.Candidate, baseline.Scores) is { } fault)
            return Comparison.NotMade(fault);
        var pair = new ScorePair(request.Candidate, request.Threshold, baseline.Scores, baseline.Threshold);
        var sameArchive = request.Model is not null && request.Model == baseline.Model;
        if (sameArchive && !pair.SameScores)
            return Comparison.NotMade("the archives are equal and their scores are not: scoring is not deterministic");
        var state = sameArchive && pair.SameDecisions ? ComparisonState.Identical : ComparisonState.Compared;
        return CompareMetrics(pair, request, state);
    }

    private static Comparison CompareMetrics(ScorePair pair, EvaluationRequest request, ComparisonState state)
    {
        var differences = MetricTable.Binary.ToDictionary(metric => metric.Name, metric => metric.Compare(pair, request.Seed), StringComparer.Ordinal);
        MetricComparison[] rows =
        [
            .. MetricTable.Binary.Select(metric => new MetricComparison(
                metric.Name,
                metric.Measure(pair.Baseline).Value,
                differences[metric.Name].ToEstimate(),
                SmallestDetectable(metric, differences[metric.Name]))),
        ];
        return new Comparison(new BaselineComparison(state, null, request.Baseline.Model, rows, McNemar(pair.Cells)), differences, pair.Baseline);
    }

    private static double? SmallestDetectable(Metric metric, Measurement difference) =>
        Power.SmallestDetectable(difference, metric.Direction == Direction.LowerIsBetter ? Side.AtMost : Side.AtLeast);

    private static DiscordantRows McNemar(JointCells cells)
    {
        var candidate = cells.Sum((label, ours, theirs) => ours == label && theirs != label);
        var baseline = cells.Sum((label, ours, theirs) => ours != label && theirs == label);
        var p = Math.Min(1, 2 * Binomial.AtMost(Math.Min(candidate, baseline), candidate + baseline, 0.5));
        return new DiscordantRows((int)candidate, (int)baseline, p);
    }
}
