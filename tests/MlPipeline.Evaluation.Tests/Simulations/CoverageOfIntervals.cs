using MlPipeline.Core.Models;
using MlPipeline.Evaluation.Metrics;
using MlPipeline.Evaluation.Scores;

namespace MlPipeline.Evaluation.Tests.Simulations;

public class CoverageOfIntervals
{
    private const int DataSets = 1000;
    private const int ResampledDataSets = 500;
    private static readonly Population People = Population.Of(0.3, 0.9);

    [Theory]
    [MemberData(nameof(Metrics))]
    public void A_metrics_interval_covers_the_truth_in_93_to_97_of_100_data_sets(string name)
    {
        var metric = MetricTable.Get(name);
        var misses = new Misses(metric.Measure(People.Pair.Candidate).Value!.Value);
        for (var sample = 0; sample < DataSets; sample++)
            misses.Add(metric.Measure(Slice.Of(People.Draw(300, sample).Candidate, Population.Threshold)));
        TestContext.Current.TestOutputHelper!.WriteLine($"{name}: {misses}");
        Assert.InRange(misses.Coverage, 0.93, 0.97);
    }

    [Theory]
    [MemberData(nameof(Metrics))]
    public void A_paired_differences_interval_covers_the_truth_in_93_to_97_of_100_data_sets(string name)
    {
        var metric = MetricTable.Get(name);
        var misses = new Misses(metric.Compare(People.Pair, 1).Value!.Value);
        var dataSets = name is MetricNames.Precision or MetricNames.F1 ? ResampledDataSets : DataSets;
        for (var sample = 0; sample < dataSets; sample++)
            misses.Add(metric.Compare(People.DrawPair(300, sample), sample));
        TestContext.Current.TestOutputHelper!.WriteLine($"{name} difference: {misses}");
        Assert.InRange(misses.Coverage, 0.93, 0.97);
    }

    public static TheoryData<string> Metrics() => [.. MetricTable.Binary.Select(metric => metric.Name)];
}
