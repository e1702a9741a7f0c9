using MlPipeline.EndToEnd.Tests.Checkouts;

namespace MlPipeline.EndToEnd.Tests;

[Collection(EndToEndRuns.Name)]
public sealed class AFreshCheckout(FinishedPipeline pipeline)
{
    private static readonly string[] Stages = ["RestoreData", "Compile", "ValidateData", "Train", "Evaluate", "Gate", "BuildImage", "DeployStaging", "SmokeTest", "Report", "Comment"];

    [Fact]
    public void Runs_every_stage_and_tells_its_facts_in_the_table()
    {
        Assert.All(Stages, stage => Assert.Contains("Succeeded", pipeline.Result.Row(stage), StringComparison.Ordinal));
        Assert.Contains("Rows: 1,000", pipeline.Result.Row("ValidateData"), StringComparison.Ordinal);
        Assert.Matches(@"AUC: 0\.\d{4} \[0\.\d{4}, 0\.\d{4}\]", pipeline.Result.Row("Evaluate"));
        Assert.Matches("Image: [0-9a-f]{12}.*Release: [0-9a-f]{12}", pipeline.Result.Row("BuildImage"));
        Assert.Matches(@"Host: process, Port: \d+", pipeline.Result.Row("DeployStaging"));
        Assert.Matches(@"Checks: \d+ passed, Requests: [\d,]+", pipeline.Result.Row("SmokeTest"));
    }

    [Theory]
    [InlineData("data.json")]
    [InlineData("training.json")]
    [InlineData("evaluation.json")]
    [InlineData("release.json")]
    [InlineData("image.json")]
    [InlineData("image/index.json")]
    [InlineData("image/oci-layout")]
    [InlineData("sbom.cdx.json")]
    [InlineData("provenance.intoto.json")]
    [InlineData("golden.jsonl")]
    [InlineData("importance.json")]
    [InlineData("deployment.json")]
    [InlineData("smoke.json")]
    [InlineData("report.html")]
    [InlineData("../report-bundle.json")]
    [InlineData("../comment.md")]
    [InlineData("model.zip")]
    [InlineData("scores.csv")]
    [InlineData("comment.md")]
    [InlineData("summary.md")]
    [InlineData("run.json")]
    public void Leaves_each_file_of_the_run_record(string name) =>
        Assert.True(new FileInfo(Path.Combine(pipeline.Output, name)) is { Exists: true, Length: > 0 });

    [Fact]
    public void Says_in_one_line_which_engine_runs_and_why() =>
        Assert.Single(pipeline.Result.Output.Split('\n'), line => line.StartsWith("Engine: ", StringComparison.Ordinal));

    [Fact]
    public void Ignores_what_a_hostile_environment_holds()
    {
        using var copy = pipeline.Copy();
        var names = new[] { "NAME", "HOST", "MODEL", "STAGE", "LABEL", "DATA", "TOKEN", "ROOT_DIRECTORY", "VERSION", "CONFIGURATION", "PLATFORM" };
        var result = copy.Build(names.ToDictionary(name => name, _ => (string?)"hostile"), "--force").ExpectExit(0);
        Assert.Contains("Succeeded", result.Row("Report"), StringComparison.Ordinal);
        CoveredFiles.AssertEqual(pipeline.Output, copy.Output);
    }
}
