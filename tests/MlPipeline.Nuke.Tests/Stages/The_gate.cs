using MlPipeline.Core.Errors;
using MlPipeline.Core.Models;
using MlPipeline.Nuke.Stages;
using MlPipeline.Nuke.Tests.Support;

namespace MlPipeline.Nuke.Tests.Stages;

public sealed class The_gate : IDisposable
{
    private readonly TinyModel model = new();

    public void Dispose() => model.Dispose();

    [Fact]
    public void Counts_its_verdicts_and_is_up_to_date_with_an_evaluation_that_is()
    {
        model.Describe(TinyModel.AucOfAtLeast(0.6));
        var outcome = model.RunThrough(new GateStage(TinyModel.Unchanged));
        Assert.Equal([KeyValuePair.Create("State", "up to date"), KeyValuePair.Create("Gates", "1 passed")], outcome.Facts);
    }

    [Fact]
    public void Is_new_with_an_evaluation_of_the_same_build()
    {
        model.Describe(TinyModel.AucOfAtLeast(0.6));
        using var session = model.Session();
        session.Run(new TrainStage(TinyModel.Unchanged.Training));
        session.Run(new EvaluateStage(TinyModel.Unchanged));
        Assert.Equal([KeyValuePair.Create("Gates", "1 passed")], session.Run(new GateStage(TinyModel.Unchanged)).Facts);
    }

    [Fact]
    public void Fails_every_time_though_the_verdict_is_up_to_date()
    {
        model.Describe(TinyModel.AucOfAtLeast(0.99));
        var first = model.RunThrough(new GateStage(TinyModel.Unchanged));
        var evaluated = File.ReadAllBytes(model.Folder.EvaluationManifest);
        var second = model.RunThrough(new GateStage(TinyModel.Unchanged));

        Assert.Equal(ExitCodes.GateFailed, first.ExitCode);
        Assert.Equal(ExitCodes.GateFailed, second.ExitCode);
        Assert.Equal(evaluated, File.ReadAllBytes(model.Folder.EvaluationManifest));
        Assert.StartsWith("1 of 1 gates block the release\n  auc", second.Failures[0].Message, StringComparison.Ordinal);
        Assert.Contains("failed; measured 0.", second.Failures[0].Message, StringComparison.Ordinal);
        Assert.Contains($"on {TinyModel.Rows} rows", second.Failures[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Takes_a_former_release_away_when_it_blocks()
    {
        File.WriteAllText(model.Folder.ReleaseManifest, "a release");
        model.Describe(TinyModel.AucOfAtLeast(0.99));
        model.RunThrough(new GateStage(TinyModel.Unchanged));

        Assert.False(File.Exists(model.Folder.ReleaseManifest));
    }

    [Fact]
    public void Blocks_by_a_required_gate_that_was_not_evaluated_and_says_so()
    {
        var gate = new GateDefinition(GateKind.Baseline, MetricNames.Auc, 0.02, "as the test needs it");
        model.Describe(new GateSet([gate]));
        Assert.Empty(model.RunThrough(new GateStage(TinyModel.Unchanged)).Failures);

        model.Describe(new GateSet([gate with { Required = true }]));
        var outcome = model.RunThrough(new GateStage(TinyModel.Unchanged));

        Assert.Equal(ExitCodes.GateFailed, outcome.ExitCode);
        Assert.Contains("not evaluated, and it is required", outcome.Failures[0].Message, StringComparison.Ordinal);
        Assert.Contains("no baseline", outcome.Failures[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Counts_no_gates_as_none_declared() =>
        Assert.Contains(KeyValuePair.Create("Gates", "none declared"), model.RunThrough(new GateStage(TinyModel.Unchanged)).Facts);

    [Fact]
    public void Needs_an_evaluation_that_still_counts()
    {
        model.RunThrough(new GateStage(TinyModel.Unchanged));
        model.Describe(TinyModel.AucOfAtLeast(0.6));

        var outcome = model.Run(new GateStage(TinyModel.Unchanged));

        Assert.Equal(ExitCodes.UserFault, outcome.ExitCode);
        Assert.Contains("./build.sh Evaluate", outcome.Failures[0].Message, StringComparison.Ordinal);
    }
}
