using MlPipeline.Core.Models;
using MlPipeline.Core.Statistics;
using MlPipeline.Evaluation.Fairness;
using MlPipeline.Evaluation.Intervals;
using MlPipeline.Evaluation.Metrics;
using MlPipeline.Evaluation.Scores;

namespace MlPipeline.Evaluation.Tests.Simulations;

public class CoverageOfGroupDifferences
{
    private const int DataSets = 1000;

    // 95 % less two standard errors of a share of 1,000.
    private const double LeastCoverage = 0.95 - 0.0138;

    [Theory]
    [InlineData(MetricNames.SelectionRate, 2, 0.0)]
    [InlineData(MetricNames.SelectionRate, 2, 0.7)]
    [InlineData(MetricNames.SelectionRate, 5, 0.0)]
    [InlineData(MetricNames.Recall, 3, 0.7)]
    [InlineData(MetricNames.FalsePositiveRate, 4, 0.3)]
    [InlineData(MetricNames.Precision, 3, 0.7)]
    [InlineData(MetricNames.F1, 3, 0.7)]
    [InlineData(MetricNames.Auc, 3, 0.7)]
    [InlineData(MetricNames.LogLoss, 3, 0.7)]
    public void The_interval_of_the_largest_difference_covers_the_true_one_in_at_least_95_of_100_data_sets(string name, int groups, double shift)
    {
        var people = Population.Of(0.5, 0.5, [.. Enumerable.Range(0, groups).Select(group => $"g{group}")], shift);
        var metric = MetricTable.Get(name);
        var truth = Difference(metric, people.Candidate).Value!.Value;
        var covered = 0;
        for (var sample = 0; sample < DataSets; sample++)
        {
            var curve = Difference(metric, people.Draw(100 * groups, sample).Candidate).Curve!;
            covered += curve.End(-Normal.Z975) <= truth && truth <= curve.End(Normal.Z975) ? 1 : 0;
        }

        TestContext.Current.TestOutputHelper!.WriteLine($"{name} of {groups} groups, true {truth:F3}: covered {covered} of {DataSets}");
        Assert.InRange(covered / (double)DataSets, LeastCoverage, 1);
    }

    internal static Measurement Difference(Metric metric, ScoreTable table)
    {
        var column = table.Groups.Single();
        var slices = Slice.PerLevel(table, column, Population.Threshold);
        return Disparities.Difference(GroupContrast.OfDefined(
            slices.Select((slice, level) => new GroupMeasurement(column.Levels[level], metric.Support(slice), metric.Measure(slice)))));
    }
}
