using MlPipeline.Core.Manifests;
using MlPipeline.Core.Models;
using MlPipeline.Evaluation.Gates;
using MlPipeline.Evaluation.Intervals;
using MlPipeline.Evaluation.Metrics;
using MlPipeline.Evaluation.Scores;

namespace MlPipeline.Evaluation.Tests.Simulations;

public class ErrorsOfGates
{
    private const int DataSets = 3000;

    // Two standard errors of a share of 3,000 above what is promised.
    private const double MostPasses = 0.025 + 0.0057;
    private const double MostFails = 0.05 + 0.008;

    // The candidate is the worse model, so that every margin at the true regression is positive.
    private static readonly Population People = Population.Of(0.9, 0.3, ["a", "b", "c"], 0.7);

    private static readonly string[] Measured =
    [
        MetricNames.Auc, MetricNames.Accuracy, MetricNames.Precision, MetricNames.Recall,
        MetricNames.F1, MetricNames.LogLoss, MetricNames.Brier, MetricNames.FalsePositiveRate,
    ];

    private static readonly string[] Compared = [MetricNames.Auc, MetricNames.Accuracy, MetricNames.Recall, MetricNames.LogLoss, MetricNames.Brier];

    private static readonly string[] Grouped = [MetricNames.SelectionRate, MetricNames.Recall];

    private static readonly Dictionary<string, double> Values = Measured.ToDictionary(
        name => name, name => MetricTable.Get(name).Measure(People.Pair.Candidate).Value!.Value);

    private static readonly Dictionary<string, double> Regressions =
        Compared.ToDictionary(name => name, name => Values[name] - MetricTable.Get(name).Measure(People.Pair.Baseline).Value!.Value);

    private static readonly Dictionary<string, double> Gaps =
        Grouped.ToDictionary(name => name, name => CoverageOfGroupDifferences.Difference(MetricTable.Get(name), People.Candidate).Value!.Value);

    [Fact]
    public void At_their_limits_each_gate_passes_in_at_most_2_5_and_any_fails_in_at_most_5_of_100_data_sets()
    {
        var passes = new Dictionary<string, int>();
        var fails = 0;
        for (var sample = 0; sample < DataSets; sample++)
        {
            var results = JudgeAtLimits(sample);
            fails += results.Any(result => result.Verdict == Verdict.Fail) ? 1 : 0;
            foreach (var result in results)
                passes[result.Name] = passes.GetValueOrDefault(result.Name) + (result.Verdict == Verdict.Pass ? 1 : 0);
        }

        foreach (var (gate, count) in passes)
            TestContext.Current.TestOutputHelper!.WriteLine($"{gate}: passed {count} of {DataSets}");
        TestContext.Current.TestOutputHelper!.WriteLine($"any gate failed in {fails} of {DataSets}");
        Assert.All(passes.Values, count => Assert.InRange(count / (double)DataSets, 0.0005, MostPasses));
        Assert.InRange(fails / (double)DataSets, 0.005, MostFails);
    }

    [Theory]
    [InlineData(MetricNames.Accuracy)]
    [InlineData(MetricNames.Auc)]
    [InlineData(MetricNames.LogLoss)]
    public void A_gate_alone_at_its_limit_fails_in_at_most_5_of_100_data_sets(string name)
    {
        var fails = 0;
        for (var sample = 0; sample < DataSets; sample++)
        {
            var slice = Slice.Of(People.Draw(300, sample).Candidate, Population.Threshold);
            fails += GateJudge.Judge([MetricFinding(name, slice)]).Single().Verdict == Verdict.Fail ? 1 : 0;
        }

        TestContext.Current.TestOutputHelper!.WriteLine($"{name} failed {fails} of {DataSets}");
        Assert.InRange(fails / (double)DataSets, 0.02, MostFails);
    }

    [Theory]
    [InlineData(MetricNames.SelectionRate, 0.7)]
    [InlineData(MetricNames.Recall, 0.7)]
    [InlineData(MetricNames.SelectionRate, 0.05)]
    public void A_gate_between_two_groups_at_its_limit_fails_in_at_most_5_of_100_data_sets(string name, double shift)
    {
        var people = Population.Of(0.5, 0.5, ["a", "b"], shift);
        var metric = MetricTable.Get(name);
        var limit = CoverageOfGroupDifferences.Difference(metric, people.Candidate).Value!.Value;
        var gate = new GateDefinition(GateKind.GroupDifference, name, limit, "") { GroupBy = "group" };
        var fails = 0;
        for (var sample = 0; sample < DataSets; sample++)
        {
            var measured = CoverageOfGroupDifferences.Difference(metric, people.Draw(200, sample).Candidate);
            fails += GateJudge.Judge([new GateFinding(gate, measured, Side.AtMost, limit)]).Single().Verdict == Verdict.Fail ? 1 : 0;
        }

        TestContext.Current.TestOutputHelper!.WriteLine($"{name} between groups, limit {limit:F3}, failed {fails} of {DataSets}");
        Assert.InRange(fails / (double)DataSets, 0.02, MostFails);
    }

    private static IReadOnlyList<GateResult> JudgeAtLimits(int sample)
    {
        var (candidate, baseline) = People.Draw(300, sample);
        var pair = new ScorePair(candidate, Population.Threshold, baseline, Population.Threshold);
        return GateJudge.Judge(
        [
            .. Measured.Select(name => MetricFinding(name, pair.Candidate)),
            .. Compared.Select(name => BaselineFinding(name, pair)),
            .. Grouped.Select(name => GroupFinding(name, candidate)),
        ]);
    }

    private static GateFinding MetricFinding(string name, Slice slice)
    {
        var metric = MetricTable.Get(name);
        return new GateFinding(new GateDefinition(GateKind.Metric, name, Values[name], ""), metric.Measure(slice), GoodSideOf(metric), Values[name]);
    }

    private static GateFinding BaselineFinding(string name, ScorePair pair)
    {
        var metric = MetricTable.Get(name);
        var gate = new GateDefinition(GateKind.Baseline, name, Math.Abs(Regressions[name]), "");
        return new GateFinding(gate, metric.Compare(pair, 1), GoodSideOf(metric), Regressions[name]);
    }

    private static GateFinding GroupFinding(string name, ScoreTable table)
    {
        var gate = new GateDefinition(GateKind.GroupDifference, name, Gaps[name], "") { GroupBy = "group" };
        return new GateFinding(gate, CoverageOfGroupDifferences.Difference(MetricTable.Get(name), table), Side.AtMost, Gaps[name]);
    }

    private static Side GoodSideOf(Metric metric) => metric.Direction == Direction.LowerIsBetter ? Side.AtMost : Side.AtLeast;
}
