using MlPipeline.Core.Models;
using MlPipeline.Evaluation.Baselines;
using MlPipeline.Evaluation.Intervals;
using MlPipeline.Evaluation.Metrics;
using MlPipeline.Evaluation.Scores;
using MlPipeline.Evaluation.Tests.Oracles;

namespace MlPipeline.Evaluation.Tests.Metrics;

public class MetricsAgainstOracles
{
    private const double Tolerance = 1e-9;

    [Theory]
    [MemberData(nameof(Oracle.Names), MemberType = typeof(Oracle))]
    public void Values_are_scikit_learns_and_undefined_where_it_has_none(string name)
    {
        var one = Oracle.Get(name);
        var slice = Slice.Of(Oracle.CandidateOf(one), one.Threshold);
        foreach (var metric in MetricTable.Binary)
        {
            var measured = metric.Measure(slice);
            AssertEqual(one.Metrics.GetValueOrDefault(metric.Name), measured.Value, metric.Name);
            Assert.Equal(measured.Value is null, measured.Reason?.StartsWith("needs ", StringComparison.Ordinal) == true);
        }
    }

    [Theory]
    [MemberData(nameof(Oracle.Names), MemberType = typeof(Oracle))]
    public void Intervals_are_those_of_other_algorithms_and_absent_with_a_reason_where_weights_differ(string name)
    {
        var one = Oracle.Get(name);
        var slice = Slice.Of(Oracle.CandidateOf(one), one.Threshold);
        foreach (var metric in MetricTable.Binary.Where(metric => one.Intervals.Count > 0 || metric is not MeanLossMetric))
            AssertInterval(one.Intervals.GetValueOrDefault(metric.Name), metric.Measure(slice), metric.Name);
    }

    [Theory]
    [MemberData(nameof(Oracle.Names), MemberType = typeof(Oracle))]
    public void Paired_differences_are_candidate_less_baseline_with_the_intervals_of_other_algorithms(string name)
    {
        var one = Oracle.Get(name);
        var pair = Oracle.PairOf(one);
        foreach (var metric in MetricTable.Binary)
        {
            var difference = metric.Compare(pair, 1);
            AssertEqual(one.Metrics.GetValueOrDefault(metric.Name) - one.BaselineMetrics.GetValueOrDefault(metric.Name), difference.Value, metric.Name);
            if (one.Paired.TryGetValue(metric.Name, out var expected))
                AssertInterval(expected, difference, metric.Name);
        }
    }

    [Fact]
    public void McNemars_p_is_the_exact_binomial_one()
    {
        foreach (var one in Oracle.Read().Cases.Where(one => one.Paired.Count > 0))
        {
            var table = Oracle.CandidateOf(one);
            var baseline = BaselineScores.Of(Oracle.BaselineOf(one), one.BaselineThreshold, null);
            var request = new EvaluationRequest
            {
                Inputs = [],
                Candidate = table,
                Threshold = one.Threshold,
                Baseline = baseline,
                Groups = [],
                Gates = new GateSet([]),
                Seed = 1,
            };
            var rows = BaselineComparer.Compare(request).Manifest.McNemar!;
            var expected = one.Paired["mcnemar"]!;
            Assert.Equal((expected[0], expected[1]), (rows.OnlyCandidateRight, rows.OnlyBaselineRight));
            Assert.Equal(expected[2], rows.P, Tolerance);
        }
    }

    private static void AssertInterval(double[]? expected, Measurement measured, string metric)
    {
        var estimate = measured.ToEstimate();
        AssertEqual(expected?[0], estimate.Lower, metric);
        AssertEqual(expected?[1], estimate.Upper, metric);
        Assert.True(estimate.Lower is not null || estimate.Reason is not null, metric);
    }

    private static void AssertEqual(double? expected, double? actual, string metric)
    {
        Assert.True(expected is null == actual is null, $"{metric}: expected {expected}, got {actual}");
        Assert.True(expected is null || Math.Abs(expected.Value - actual!.Value) <= Tolerance, $"{metric}: expected {expected}, got {actual}");
    }
}
