using MlPipeline.Core.Manifests;
using MlPipeline.Core.Models;
using MlPipeline.Evaluation.Numerics;
using MlPipeline.Evaluation.Tests.Gates;
using MlPipeline.Evaluation.Tests.Scores;

namespace MlPipeline.Evaluation.Tests;

public class HostileModels
{
    private static readonly GateDefinition[] Gates =
    [
        new(GateKind.Metric, MetricNames.Auc, 0.65, ""),
        new(GateKind.Baseline, MetricNames.Auc, 0.02, ""),
        new(GateKind.GroupDifference, MetricNames.Recall, 0.1, "") { GroupBy = "group" },
    ];

    [Fact]
    public void Shuffled_labels_fail_the_metric_and_are_never_a_pass_against_the_baseline()
    {
        var request = Requests.Of(600, Gates);
        bool[] labels = [.. request.Candidate.Labels];
        var random = new SplitMix(3);
        for (var row = labels.Length - 1; row > 0; row--)
        {
            var other = (int)(random.Next() % (ulong)(row + 1));
            (labels[row], labels[other]) = (labels[other], labels[row]);
        }

        var gates = ModelEvaluator.Evaluate(request with { Candidate = ScoreTables.Of(labels, request.Candidate.Scores, groups: GroupsOf(request)) }).Gates;
        Assert.Equal([Verdict.Fail, Verdict.NotEvaluated], gates.Take(2).Select(gate => gate.Verdict));
    }

    [Fact]
    public void A_constant_model_fails_the_metric_and_the_baseline()
    {
        var request = Requests.Of(600, Gates);
        var constant = ScoreTables.Of(request.Candidate.Labels, [.. request.Candidate.Scores.Select(_ => 0.6)], groups: GroupsOf(request));
        var gates = ModelEvaluator.Evaluate(request with { Candidate = constant }).Gates;
        Assert.Equal([Verdict.Fail, Verdict.Fail], gates.Take(2).Select(gate => gate.Verdict));
    }

    [Fact]
    public void A_stricter_threshold_for_one_group_fails_the_gate_between_groups()
    {
        var request = Requests.Of(600, Gates);
        var groups = GroupsOf(request);
        double[] scores = [.. request.Candidate.Scores.Select((score, row) => groups[row] == "f" ? score * 0.7 : score)];
        var result = ModelEvaluator.Evaluate(request with { Candidate = ScoreTables.Of(request.Candidate.Labels, scores, groups: groups) }).Gates[2];
        Assert.Equal(Verdict.Fail, result.Verdict);
        Assert.InRange(result.Measured.Value!.Value, 0.3, 1);
    }

    private static string[] GroupsOf(EvaluationRequest request)
    {
        var column = request.Candidate.Groups.Single();
        return [.. column.Codes.Select(code => column.Levels[code])];
    }
}
