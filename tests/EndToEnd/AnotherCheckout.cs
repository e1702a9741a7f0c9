using MlPipeline.EndToEnd.Tests.Checkouts;

namespace MlPipeline.EndToEnd.Tests;

[Collection(EndToEndRuns.Name)]
public sealed class AnotherCheckout(FinishedPipeline pipeline)
{
    [Fact]
    public void In_another_folder_language_time_zone_and_processor_count_gives_the_same_bytes()
    {
        using var other = Checkout.OfSources("ein anderer Ordner – äöü");
        var environment = new Dictionary<string, string?>
        {
            ["LANG"] = "tr_TR.UTF-8",
            ["LC_ALL"] = "tr_TR.UTF-8",
            ["TZ"] = "Asia/Kolkata",
            ["DOTNET_PROCESSOR_COUNT"] = "1",
        };
        other.Build(environment).ExpectExit(0);
        CoveredFiles.AssertEqual(pipeline.Output, other.Output);
    }

    [Fact]
    public void Reproduces_its_model_to_the_byte()
    {
        using var copy = pipeline.Copy();
        var result = copy.Build("Reproduce").ExpectExit(0);
        Assert.Contains("Tier: bytes", result.Row("Reproduce"), StringComparison.Ordinal);
    }
}
