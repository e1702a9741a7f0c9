using MlPipeline.EndToEnd.Tests.Checkouts;

namespace MlPipeline.EndToEnd.Tests;

[Collection(DisturbedRuns.Name)]
public sealed class DataTargets(FinishedPipeline pipeline)
{
    private const string Data = "src/Models/CreditRisk/data/german-credit.csv";

    [Fact]
    public void Tell_what_is_missing_and_restore_that_alone()
    {
        using var copy = pipeline.Copy();
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
        using var copy = pipeline.Copy();

        Assert.Contains("CollectGarbage --force", copy.Build("CollectGarbage").ExpectExit(3).Output, StringComparison.Ordinal);

        copy.Build("CollectGarbage", "--force").ExpectExit(0);
        copy.Build("RestoreData", "--verify").ExpectExit(0);
    }
}
