using MlPipeline.Core.Digests;
using MlPipeline.Core.Manifests;
using MlPipeline.Core.Steps;

namespace MlPipeline.Core.Tests.Steps;

public sealed class Explained_steps
{
    private static readonly StepInputs Now = new() { { "assembly Wages.dll", Digest.Of("new") }, { "package Microsoft.ML", "5.0.1" }, { "seed", "1" } };
    private static readonly DataManifest Manifest = new() { Inputs = Now, Artifacts = [], Outputs = [] };

    [Fact]
    public void That_are_up_to_date_name_each_input() =>
        Assert.Equal(
            ["Train is up to date: each of its 3 inputs is as it was", $"  assembly Wages.dll = {Digest.Of("new").Abbreviated}", "  package Microsoft.ML = 5.0.1", "  seed = 1"],
            StepExplanation.Of("Train", new StepOutcome<DataManifest>(Manifest, []) { Before = Now }, Now));

    [Fact]
    public void That_ran_name_each_change_with_what_was_and_what_is()
    {
        var before = new StepInputs { { "assembly Wages.dll", Digest.Of("old") }, { "package LightGBM", "4.7.0" }, { "package Microsoft.ML", "5.0.1" }, { "seed", "2" } };
        var outcome = new StepOutcome<DataManifest>(Manifest, [.. Now.ChangesSince(before), "output/model.zip is missing"]) { Before = before };
        Assert.Equal(
            [
                "Train ran: 3 of what it depends on changed",
                $"  assembly Wages.dll: was {Digest.Of("old").Abbreviated}, is {Digest.Of("new").Abbreviated}",
                "  package LightGBM: was 4.7.0, is not there",
                "  seed: was 2, is 1",
                "  output/model.zip is missing",
            ],
            StepExplanation.Of("Train", outcome, Now));
    }

    [Fact]
    public void That_had_no_result_say_so() =>
        Assert.Equal(
            ["Train was taken from the cache of runs: nothing is known of an earlier result", "  it has no result yet"],
            StepExplanation.Of("Train", new StepOutcome<DataManifest>(Manifest, ["it has no result yet"]) { IsFromCache = true }, Now));
}
