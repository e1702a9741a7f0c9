using MlPipeline.EndToEnd.Tests.Checkouts;

namespace MlPipeline.EndToEnd.Tests;

[Collection(EndToEndRuns.Name)]
public sealed class ASecondRun(FinishedPipeline pipeline)
{
    private static readonly string[] Steps = ["RestoreData", "Compile", "ValidateData", "Train", "Evaluate", "Gate", "BuildImage", "Report"];

    private static readonly string[] TestsOfTheWorld = ["DeployStaging", "SmokeTest"];

    [Fact]
    public void Finds_every_step_up_to_date()
    {
        using var copy = pipeline.Copy();
        copy.Build().ExpectExit(0);
        var before = TimesOf(copy);
        var result = copy.Build().ExpectExit(0);
        Assert.All(Steps, step => Assert.Contains("State: up to date", result.Row(step), StringComparison.Ordinal));
        Assert.All(TestsOfTheWorld, step => Assert.DoesNotContain("up to date", result.Row(step), StringComparison.Ordinal));
        Assert.All(TestsOfTheWorld, step => Assert.Contains("Succeeded", result.Row(step), StringComparison.Ordinal));
        Assert.Equal(before, TimesOf(copy));
    }

    [Fact]
    public void Names_the_input_that_changed()
    {
        using var copy = pipeline.Copy();
        copy.Edit("src/Models/CreditRisk/CreditRisk.cs", "NumberOfTrees = ", "NumberOfTrees = 1 + ");
        var result = copy.Build("Train").ExpectExit(0);
        Assert.Contains("Compile ran: src/Models/CreditRisk/CreditRisk.cs changed", result.Output, StringComparison.Ordinal);
        Assert.Contains("Train ran: assembly CreditRisk.dll changed", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("up to date", result.Row("Train"), StringComparison.Ordinal);
    }

    [Fact]
    public void Retrains_nothing_after_an_edit_of_a_comment()
    {
        using var copy = pipeline.Copy();
        copy.Edit("src/Models/CreditRisk/CreditRisk.cs", "/// <summary>Tells good", "/// <summary>It tells good");
        var result = copy.Build().ExpectExit(0);
        Assert.Contains("Compile ran: src/Models/CreditRisk/CreditRisk.cs changed", result.Output, StringComparison.Ordinal);
        Assert.Contains("State: up to date", result.Row("Train"), StringComparison.Ordinal);
    }

    [Fact]
    public void Makes_a_changed_or_missing_output_anew()
    {
        using var copy = pipeline.Copy();
        File.AppendAllText(Path.Combine(copy.Output, "scores.csv"), "x");
        File.Delete(Path.Combine(copy.Output, "comment.md"));
        var result = copy.Build().ExpectExit(0);
        Assert.Contains("Train ran: output/CreditRisk/scores.csv was changed", result.Output, StringComparison.Ordinal);
        CoveredFiles.AssertEqual(pipeline.Output, copy.Output);
    }

    private static List<(string Name, DateTime Written)> TimesOf(Checkout checkout) =>
    [
        .. CoveredFiles.Of(checkout.Output).Keys.Select(name => (name, File.GetLastWriteTimeUtc(Path.Combine(checkout.Output, name)))),
    ];
}
