using MlPipeline.Core.Files;
using MlPipeline.Core.Json;
using MlPipeline.Core.Manifests;
using MlPipeline.Core.Models;
using MlPipeline.Core.Processes;
using MlPipeline.Nuke.Sessions;
using MlPipeline.Nuke.Stages;
using MlPipeline.Nuke.Tests.Support;

namespace MlPipeline.Nuke.Tests.Stages;

public sealed class The_rules_of_a_pull_request : IDisposable
{
    private readonly TinyModel model = new();

    public The_rules_of_a_pull_request()
    {
        Accept(TinyModel.AucOfAtLeast(0.6));
        Git("init", "--quiet");
        Git("config", "user.name", "a tester");
        Git("config", "user.email", "tester@example.com");
        Commit();
        Git("update-ref", "refs/remotes/origin/main", "HEAD");
    }

    public void Dispose() => model.Dispose();

    [Fact]
    public void Are_the_gates_of_the_commit_it_grew_from_and_its_own_are_told_as_changes()
    {
        Accept(TinyModel.AucOfAtLeast(0.2));
        model.Describe(TinyModel.AucOfAtLeast(0.2));
        Commit();

        var evaluation = Evaluate(ForMain);

        Assert.Equal(0.6, Assert.Single(evaluation.Gates).Gate.Bound);
        Assert.Equal(["the gate 'auc ≥ 0.6' is changed: its bound becomes 0.2"], evaluation.RuleChanges);
    }

    [Fact]
    public void Are_the_trees_own_where_there_is_no_request()
    {
        model.Describe(TinyModel.AucOfAtLeast(0.2));
        var evaluation = Evaluate(options => options);
        Assert.Equal(0.2, Assert.Single(evaluation.Gates).Gate.Bound);
        Assert.Empty(evaluation.RuleChanges);
    }

    [Fact]
    public void Leave_a_comparison_unevaluated_when_no_merge_base_is_found()
    {
        model.Describe(new GateSet([new GateDefinition(GateKind.Baseline, MetricNames.Auc, 0.02, "as the test needs it")]));
        var evaluation = Evaluate(options => options with { RequestBase = "another" });
        Assert.Equal(Verdict.NotEvaluated, Assert.Single(evaluation.Gates).Verdict);
        Assert.Contains("no merge base", evaluation.Baseline.Reason, StringComparison.Ordinal);
        Assert.Single(evaluation.RuleChanges);
    }

    [Fact]
    public void Count_no_baseline_that_the_request_itself_adds()
    {
        model.Describe(TinyModel.AucOfAtLeast(0.6));
        model.AcceptBaseline("an archive", recorded: "an archive");
        Commit();
        var evaluation = Evaluate(ForMain);
        Assert.Equal(ComparisonState.NotEvaluated, evaluation.Baseline.State);
        Assert.Equal(["a baseline is added, with which nothing is compared yet"], evaluation.RuleChanges);
    }

    private static PipelineOptions ForMain(PipelineOptions options) => options with { RequestBase = "main" };

    private EvaluationManifest Evaluate(Func<PipelineOptions, PipelineOptions> change)
    {
        Assert.Empty(model.Run(new TrainStage(TinyModel.Unchanged.Training), change).Failures);
        Assert.Empty(model.Run(new EvaluateStage(TinyModel.Unchanged), change).Failures);
        return CanonicalJson.ReadFile(model.Folder.EvaluationManifest, ManifestJson.Canonical.EvaluationManifest, "");
    }

    private void Accept(GateSet gates) => AtomicFile.WriteBytes(model.Folder.BaselineGates, CanonicalJson.Serialize(gates, ManifestJson.Canonical.GateSet));

    private void Commit()
    {
        Git("add", "--all", "src");
        Git("commit", "--quiet", "--message", "A commit");
    }

    private void Git(params string[] arguments)
    {
        var result = ChildProcess.Run(new ChildCommand("git", arguments) { WorkingDirectory = model.Folder.Root }, TestContext.Current.CancellationToken);
        Assert.True(result.ExitCode == 0, result.TailText);
    }
}
