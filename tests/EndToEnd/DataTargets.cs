using MlPipeline.EndToEnd.Tests.Checkouts;

namespace MlPipeline.EndToEnd.Tests;

[Collection(DisturbedRuns.Name)]
public sealed class DataTargets(FinishedPipeline pipeline)
{
    private const string Unchanged = "The data are unchanged since the baseline.";

    private const string Data = "src/Models/CreditRisk/data/german-credit.csv";

    [Fact]
    public void Tell_what_is_missing_and_restore_that_alone()
    {
        using var copy = pipeline.CopyElsewhere();
        var bytes = File.ReadAllBytes(copy[Data]);
        File.Delete(copy[Data]);
        File.Delete(copy["src/Models/CreditRisk/baseline/model.zip"]);

        var status = copy.Build("Status").ExpectExit(0);
        Assert.Contains($"missing: {Data}", status.Output, StringComparison.Ordinal);
        Assert.Contains("Data: to do", status.Row("Status"), StringComparison.Ordinal);

        Assert.Contains("Files: 1, Bytes: 139,016", copy.Build("RestoreData", "--data-path", copy[Data]).ExpectExit(0).Row("RestoreData"), StringComparison.Ordinal);
        Assert.Equal(bytes, File.ReadAllBytes(copy[Data]));
        Assert.False(File.Exists(copy["src/Models/CreditRisk/baseline/model.zip"]));
    }

    [Fact]
    public void Collect_nothing_that_is_pinned_and_nothing_at_all_without_a_history()
    {
        using var copy = pipeline.CopyElsewhere();

        Assert.Contains("CollectGarbage --force", copy.Build("CollectGarbage").ExpectExit(3).Output, StringComparison.Ordinal);

        copy.Build("CollectGarbage", "--force").ExpectExit(0);
        copy.Build("RestoreData", "--verify").ExpectExit(0);
    }

    [Fact]
    public void Show_in_the_comment_how_changed_data_differ_from_the_baselines()
    {
        using var copy = pipeline.CopyElsewhere();
        var lines = File.ReadAllLines(copy[Data]);
        File.WriteAllLines(copy[Data], lines.Take(951));
        copy.Build("PinData", "--data-path", copy[Data]).ExpectExit(0);

        copy.Build("ValidateData", "Report").ExpectExit(0);

        Assert.Contains("950 rows", Comment(copy.Output), StringComparison.Ordinal);
        Assert.DoesNotContain(Unchanged, Comment(copy.Output), StringComparison.Ordinal);
        Assert.Contains("PSI", Comment(copy.Output), StringComparison.Ordinal);
        Assert.Contains(Unchanged, Comment(pipeline.Output), StringComparison.Ordinal);
    }

    private static string Comment(string output) => File.ReadAllText(Path.Combine(output, "comment.md"));
}
