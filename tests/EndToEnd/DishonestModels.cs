using MlPipeline.EndToEnd.Tests.Checkouts;

namespace MlPipeline.EndToEnd.Tests;

[Collection(EndToEndRuns.Name)]
public sealed class DishonestModels(FinishedPipeline pipeline)
{
    private const string Definition = "src/Models/CreditRisk/CreditRisk.cs";
    private const int GateFailed = 2;

    [Fact]
    public void A_model_of_one_stump_is_stopped_with_its_numbers_and_still_reported()
    {
        using var copy = pipeline.Copy();
        copy.Edit(Definition, "NumberOfTrees = ", "NumberOfTrees = 1 + 0 * ");
        copy.Edit(Definition, "NumberOfLeaves = ", "NumberOfLeaves = 2 + 0 * ");
        AssertNotReleased(copy, copy.Build());
    }

    [Fact]
    public void A_model_trained_on_shuffled_labels_fails_its_gates()
    {
        using var copy = pipeline.Copy();
        ShuffleLabels(copy["src/Models/CreditRisk/data/german-credit.csv"]);
        copy.Build("PinData", "--data-path", copy["src/Models/CreditRisk/data/german-credit.csv"]).ExpectExit(0);
        var result = copy.Build().ExpectExit(GateFailed);
        AssertNotReleased(copy, result);
        Assert.Contains("auc ≥ 0.65", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_model_that_decides_by_group_fails_its_fairness_gate()
    {
        using var copy = pipeline.Copy();
        copy.Edit(
            Definition,
            "            FeatureSelectionSeed = Seed,\n        }));",
            "            FeatureSelectionSeed = Seed,\n        })).Append(ml.Transforms.Expression(\"Probability\", \"(p, s) => left(s, 6) == \\\"female\\\" ? p * 0.5f : p\", \"Probability\", \"PersonalStatus\"));");
        var result = copy.Build().ExpectExit(GateFailed);
        AssertNotReleased(copy, result);
        Assert.Matches("groups of sex.*failed", result.Output);
    }

    private static void AssertNotReleased(Checkout copy, BuildResult result)
    {
        var comment = File.ReadAllText(Path.Combine(copy.Output, "comment.md"));
        Assert.DoesNotContain("passed", comment.Split('\n')[0], StringComparison.OrdinalIgnoreCase);
        Assert.Matches(@"measured 0\.\d+ \[", result.Output);
        Assert.False(File.Exists(Path.Combine(copy.Output, "release.json")));
    }

    // A fixed permutation: the labels move by a stride that shares no factor with the number of rows.
    private static void ShuffleLabels(string path)
    {
        const int Stride = 387;
        var lines = File.ReadAllLines(path);
        var labels = lines.Skip(1).Select(line => line[(line.LastIndexOf(',') + 1)..]).ToArray();
        var shuffled = lines.Skip(1).Select((line, row) => line[..(line.LastIndexOf(',') + 1)] + labels[row * Stride % labels.Length]);
        File.WriteAllText(path, string.Join('\n', shuffled.Prepend(lines[0])) + "\n");
    }
}
