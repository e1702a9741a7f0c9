using System.Globalization;
using System.Text.Json;
using MlPipeline.Core.Digests;
using MlPipeline.Core.Json;
using MlPipeline.Core.Models;
using MlPipeline.Evaluation.Scores;
using MlPipeline.Evaluation.Tests.Oracles;
using MlPipeline.Evaluation.Tests.Scores;

namespace MlPipeline.Evaluation.Tests;

public class BytesOfEvaluations
{
    // Of the oracle case "large"; it changes only when a definition, a method or the seed's use does.
    private const string Expected = "sha256:703c116d1b18ef0ffb4c9e0731d2c71802bdd4e044c4107bf94e1600e8c47c29";

    [Fact]
    public void The_same_scores_give_the_same_bytes_on_every_machine() => AssertExpected(DigestOf(Request()));

    [Fact]
    public void Neither_culture_nor_the_thread_changes_a_byte()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("") { NumberFormat = { NumberDecimalSeparator = ",", NegativeSign = "~" } };
            AssertExpected(DigestOf(Request()));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }

        Assert.All(Enumerable.Range(0, 4).AsParallel().Select(_ => DigestOf(Request())).ToArray(), AssertExpected);
    }

    [Fact]
    public void Another_seed_moves_only_what_is_resampled()
    {
        var one = ModelEvaluator.Evaluate(Request());
        var other = ModelEvaluator.Evaluate(Request() with { Seed = 8 });
        Assert.Equal(one.Metrics, other.Metrics);
        foreach (var (first, second) in one.Baseline.Metrics.Zip(other.Baseline.Metrics))
            Assert.Equal(first.Metric is not (MetricNames.Precision or MetricNames.F1), first == second);
    }

    [Fact]
    public void What_is_written_can_be_read_back_to_the_same_bytes()
    {
        var bytes = CanonicalJson.Serialize(ModelEvaluator.Evaluate(Request()), ManifestJson.Canonical.EvaluationManifest);
        var read = JsonSerializer.Deserialize(bytes, ManifestJson.Canonical.EvaluationManifest)!;
        Assert.Equal(bytes, CanonicalJson.Serialize(read, ManifestJson.Canonical.EvaluationManifest));
    }

    private static void AssertExpected(Digest digest) => Assert.True(Expected == digest.ToString(), $"the evaluation's digest is {digest}");

    private static Digest DigestOf(EvaluationRequest request) =>
        Digest.Of(CanonicalJson.Serialize(ModelEvaluator.Evaluate(request), ManifestJson.Canonical.EvaluationManifest));

    private static EvaluationRequest Request()
    {
        var one = Oracle.Get("large");
        bool[] labels = [.. one.Labels.Select(label => label == 1)];
        string[] groups = [.. labels.Select((_, row) => row % 3 == 0 ? "a" : row % 7 == 0 ? "c" : "b")];
        return new EvaluationRequest
        {
            Inputs = new() { { "scores", "sha256:00" } },
            Candidate = ScoreTables.Of(labels, one.Scores, groups: groups),
            Threshold = 0.5,
            Baseline = BaselineScores.Of(ScoreTables.Of(labels, one.Baseline, groups: groups), 0.5, Digest.Of("baseline")),
            Groups = [new GroupDescription("group", "")],
            Gates = new GateSet(
            [
                new(GateKind.Metric, MetricNames.Auc, 0.7, "why"),
                new(GateKind.Baseline, MetricNames.F1, 0.02, "why"),
                new(GateKind.GroupDifference, MetricNames.Recall, 0.1, "why") { GroupBy = "group" },
            ]),
            Seed = 7,
        };
    }
}
