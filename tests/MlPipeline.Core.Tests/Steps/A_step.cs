using MlPipeline.Core.Digests;
using MlPipeline.Core.Files;
using MlPipeline.Core.Json;
using MlPipeline.Core.Manifests;
using MlPipeline.Core.Steps;

namespace MlPipeline.Core.Tests.Steps;

public sealed class A_step : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private int executions;

    [Fact]
    public void Runs_when_it_has_no_result_yet()
    {
        var outcome = Run("1");

        Assert.Equal((1, false), (executions, outcome.IsUpToDate));
        Assert.Equal(["it has no result yet"], outcome.Reasons);
        Assert.True(File.Exists(Manifest));
    }

    [Fact]
    public void Is_up_to_date_when_nothing_changed_and_its_manifest_is_left_alone()
    {
        Run("1");
        var before = File.GetLastWriteTimeUtc(Manifest);

        var outcome = Run("1");

        Assert.Equal((1, true, before), (executions, outcome.IsUpToDate, File.GetLastWriteTimeUtc(Manifest)));
        Assert.Equal("1", outcome.Manifest.Inputs["seed"]);
    }

    [Fact]
    public void Runs_when_an_input_changed_and_says_which()
    {
        Run("1");

        Assert.Equal(["seed was 1, is 2"], Run("2").Reasons);
        Assert.Equal((2, true), (executions, Run("2").IsUpToDate));
    }

    [Fact]
    public void Runs_when_an_output_is_missing_or_changed()
    {
        Run("1");
        File.Delete(folder.At("out.txt"));
        var missing = Run("1").Reasons;
        File.WriteAllText(folder.At("out.txt"), "meddled with");

        Assert.Equal(["out.txt is missing"], missing);
        Assert.Equal(["out.txt was changed"], Run("1").Reasons);
    }

    [Fact]
    public void Runs_when_it_is_forced()
    {
        Run("1");

        Assert.Equal(["it was forced"], Run("1", new StepPolicy(Force: true)).Reasons);
    }

    [Fact]
    public void Reads_its_outputs_again_when_they_are_to_be_verified()
    {
        Run("1");
        var later = new SetClock(DateTimeOffset.UtcNow.AddYears(1));
        var index = FileIndex.Open(folder.At("index.json"), later);
        index.DigestOf(folder.At("out.txt"));
        index.Save();
        var time = File.GetLastWriteTimeUtc(folder.At("out.txt"));
        File.WriteAllText(folder.At("out.txt"), "OUT");
        File.SetLastWriteTimeUtc(folder.At("out.txt"), time);

        Assert.True(Run("1").IsUpToDate);
        Assert.Equal(["out.txt was changed"], Run("1", new StepPolicy(Verify: true)).Reasons);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("{\"schemaVersion\": 1, \"surprise\": true}")]
    public void Runs_when_its_manifest_is_damaged(string damage)
    {
        Run("1");
        File.WriteAllText(Manifest, damage);

        Assert.Equal(["data.json is damaged or of another version"], Run("1").Reasons);
        Assert.True(Run("1").IsUpToDate);
    }

    [Fact]
    public void Has_no_manifest_while_it_runs_and_none_after_it_failed()
    {
        Run("1");

        Assert.Throws<InvalidOperationException>(() => Runner().Run<DataManifest>(Plan("2"), () =>
        {
            Assert.False(File.Exists(Manifest));
            throw new InvalidOperationException("on purpose");
        }));

        Assert.False(File.Exists(Manifest));
        Assert.Equal(["it has no result yet"], Run("1").Reasons);
    }

    [Fact]
    public void Has_a_current_manifest_only_while_inputs_and_outputs_are_the_same()
    {
        Assert.Null(Runner().Current(Plan("1")));
        Run("1");

        Assert.NotNull(Runner().Current(Plan("1")));
        Assert.Null(Runner().Current(Plan("2")));
        File.Delete(folder.At("out.txt"));
        Assert.Null(Runner().Current(Plan("1")));
    }

    public void Dispose() => folder.Dispose();

    private string Manifest => folder.At("data.json");

    private StepRunner Runner(StepPolicy? policy = null) =>
        new(folder.Path, FileIndex.Open(folder.At("index.json"), TimeProvider.System), policy ?? new StepPolicy());

    private StepPlan<DataManifest> Plan(string seed) =>
        new("RestoreData", Manifest, ManifestJson.Canonical.DataManifest, new StepInputs { { "seed", seed } });

    private StepOutcome<DataManifest> Run(string seed, StepPolicy? policy = null)
    {
        var plan = Plan(seed);
        return Runner(policy).Run(plan, () =>
        {
            executions++;
            File.WriteAllText(folder.At("out.txt"), "out");
            return new DataManifest { Inputs = plan.Inputs, Artifacts = [], Outputs = [new FileRecord("out.txt", 3, Digest.Of("out"))] };
        });
    }
}
