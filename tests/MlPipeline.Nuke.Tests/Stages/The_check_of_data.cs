using MlPipeline.Core.Errors;
using MlPipeline.Core.Json;
using MlPipeline.Core.Manifests;
using MlPipeline.Core.Models;
using MlPipeline.Core.Processes;
using MlPipeline.Nuke.Stages;
using MlPipeline.Nuke.Tests.Support;

namespace MlPipeline.Nuke.Tests.Stages;

public sealed class The_check_of_data : IDisposable
{
    private readonly TinyModel model = new();

    public The_check_of_data() => model.Write(".dvc/config", "[core]\n    remote = store\n['remote \"store\"']\n    url = ../store\n");

    public void Dispose() => model.Dispose();

    [Fact]
    public void Fails_as_a_gate_and_names_column_rule_count_and_lines_in_every_run()
    {
        model.Expectations = [new ExpectationDefinition(ExpectationKind.RowCount, "as the test needs it") { Minimum = 3 }, new ExpectationDefinition(ExpectationKind.Unique, "so") { Columns = ["z"] }];
        model.Describe(new GateSet([]));

        foreach (var _ in new[] { "ran", "up to date" })
        {
            var failure = Assert.IsType<GateException>(Assert.Single(model.Run(new ValidateDataStage()).Failures));

            Assert.Equal(
                "The data break 2 rules\n  src/Models/Tiny/data/tiny.csv\n  (table): has at least 3 rows, broken: 2\n"
                + "  z: is another in every row, broken by 1 row, first at line 1, for example 'not evaluated: a column is missing'",
                failure.Message);
        }
    }

    [Fact]
    public void Runs_again_for_other_expectations_and_a_manifest_of_another_version()
    {
        Assert.Empty(model.Run(new ValidateDataStage()).Failures);
        Assert.Equal("up to date", StateOf(model.Run(new ValidateDataStage())));

        model.Expectations = [new ExpectationDefinition(ExpectationKind.RowCount, "why") { Minimum = 1 }];
        model.Describe(new GateSet([]));
        Assert.NotEqual("up to date", StateOf(model.Run(new ValidateDataStage())));

        File.WriteAllText(model.Folder.ValidationManifest, """{ "schemaVersion": 1, "inputs": {}, "rows": 2, "positiveRows": 1, "duplicateRows": 0, "conflictingRows": 0, "violations": [], "outputs": [] }""");
        Assert.NotEqual("up to date", StateOf(model.Run(new ValidateDataStage())));
        Assert.Contains(model.Log, line => line.Contains("validation.json is damaged or of another version", StringComparison.Ordinal));
    }

    [Fact]
    public void Compares_with_what_the_baseline_was_accepted_with()
    {
        Assert.Equal("the baseline has no profile of its data", Difference().Reason);
        AcceptBaseline();
        Assert.Equal(ComparisonState.Identical, Difference().State);

        model.Write("src/Models/Tiny/data/tiny.csv", "x,y\n1,a\n2,b\n3,a\n");
        model.WriteManifests();
        var changed = Difference();

        Assert.Equal((ComparisonState.Compared, 2, 2), (changed.State, changed.BaselineRows, changed.Columns.Count));
    }

    [Fact]
    public void Compares_with_nothing_where_the_profile_cannot_be_read()
    {
        model.Write("src/Models/Tiny/baseline/profile.json", """{ "schemaVersion": 9 }""");
        Assert.StartsWith("the profile of the baseline's data is damaged or of another version", Difference().Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Compares_a_pull_request_with_the_commit_that_it_grew_from()
    {
        Git("init", "--quiet");
        Git("config", "user.name", "a tester");
        Git("config", "user.email", "tester@example.com");
        Git("add", "--all", "src");
        Git("commit", "--quiet", "--message", "A commit");
        Git("update-ref", "refs/remotes/origin/main", "HEAD");
        AcceptBaseline();

        Assert.Equal("the branch that the request is for has no profile of its baseline's data", Difference("main").Reason);
        Assert.StartsWith("no merge base", Difference("another").Reason, StringComparison.Ordinal);

        Git("add", "--all", "src");
        Git("commit", "--quiet", "--message", "A baseline");
        Git("update-ref", "refs/remotes/origin/main", "HEAD");
        model.Write("src/Models/Tiny/baseline/profile.json", "a request's own");
        Assert.Equal(ComparisonState.Identical, Difference("main").State);
    }

    private void AcceptBaseline()
    {
        Assert.Empty(model.RunThrough(new AcceptBaselineStage(TinyModel.Unchanged)).Failures);
        model.WriteManifests();
    }

    private DataDifference Difference(string? requestBase = null)
    {
        Assert.Empty(model.Run(new ValidateDataStage(), options => options with { RequestBase = requestBase }).Failures);
        return CanonicalJson.ReadFile(model.Folder.ValidationManifest, ManifestJson.Canonical.ValidationManifest, "").Difference;
    }

    private static string? StateOf(MlPipeline.Nuke.Sessions.SessionOutcome outcome) => outcome.Facts.FirstOrDefault(fact => fact.Key == "State").Value;

    private void Git(params string[] arguments)
    {
        var result = ChildProcess.Run(new ChildCommand("git", arguments) { WorkingDirectory = model.Folder.Root }, TestContext.Current.CancellationToken);
        Assert.True(result.ExitCode == 0, result.TailText);
    }
}
