using MlPipeline.Core.Errors;
using MlPipeline.Nuke.Tests.Support;

namespace MlPipeline.Nuke.Tests.Sessions;

public sealed class A_session_of_several_models : IDisposable
{
    private readonly TemporaryCheckout checkout = new("Charlie", "Alpha", "Bravo");

    public void Dispose() => checkout.Dispose();

    [Fact]
    public void Runs_a_stage_for_each_in_the_order_of_their_names()
    {
        using var session = checkout.Session();
        var stage = new ScriptedStage("Train", _ => { });

        var outcome = session.Run(stage);

        Assert.Equal(["Alpha", "Bravo", "Charlie"], stage.Ran);
        Assert.Equal(["Alpha Fact", "Bravo Fact", "Charlie Fact"], outcome.Facts.Select(fact => fact.Key));
        Assert.Empty(outcome.Failures);
    }

    [Fact]
    public void Goes_on_for_the_models_that_passed()
    {
        using var session = checkout.Session();
        var first = new ScriptedStage("Train", Failing("Bravo", new UserException(new UserFault("Bravo is broken", "mend it"))));
        var second = new ScriptedStage("Evaluate", _ => { });

        var outcome = session.Run(first);
        session.Run(second);

        Assert.Equal(["Alpha", "Bravo", "Charlie"], first.Ran);
        Assert.Equal(["Alpha", "Charlie"], second.Ran);
        Assert.Single(outcome.Failures);
        Assert.True(session.HasModelsLeft);
    }

    [Fact]
    public void Has_none_left_when_all_failed()
    {
        using var session = checkout.Session();
        Assert.True(session.HasModelsLeft);

        session.Run(new ScriptedStage("Train", _ => throw new GateException("no")));

        Assert.False(session.HasModelsLeft);
    }

    [Fact]
    public void Reports_on_the_failed_ones_too()
    {
        using var session = checkout.Session();
        session.Run(new ScriptedStage("Train", Failing("Bravo", new UserException(new UserFault("Bravo is broken", "mend it") { Place = "Bravo.cs" }))));
        var report = new ScriptedStage("Report", _ => { });

        session.RunForAll(report);

        Assert.Equal(["Alpha", "Bravo", "Charlie"], report.Ran);
        var failure = Assert.Single(session.FailuresOf("Bravo"));
        Assert.Equal(("Train", "Bravo is broken", "Bravo.cs", "mend it"), (failure.Stage, failure.Problem, failure.Place, failure.Mend));
        Assert.Empty(session.FailuresOf("Alpha"));
    }

    [Fact]
    public void Leaves_a_failed_gate_to_the_evaluation_that_tells_of_it()
    {
        using var session = checkout.Session();
        session.Run(new ScriptedStage("Gate", Failing("Alpha", new GateException("a gate failed"))));
        Assert.Empty(session.FailuresOf("Alpha"));
    }

    [Fact]
    public void Gathers_the_failures_and_ends_by_the_worst()
    {
        using var session = checkout.Session();
        var outcome = session.Run(new ScriptedStage("Gate", model => throw (model == "Alpha" ? new GateException("a gate failed\n  auc") : new UserException(new UserFault($"{model} is broken", "mend it")))));

        Assert.Equal(3, outcome.Failures.Count);
        Assert.Equal(ExitCodes.UserFault, outcome.ExitCode);
        Assert.Equal("a gate failed; Bravo is broken; Charlie is broken", outcome.FailureText);
        Assert.Equal(3, checkout.Errors.Count);
        Assert.StartsWith("Alpha: a gate failed", checkout.Errors[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Shows_the_stack_of_a_bug_and_of_nothing_else()
    {
        using var session = checkout.Session();
        var outcome = session.Run(new ScriptedStage("Train", model => throw (model == "Alpha" ? new InvalidOperationException("a bug") : new GateException("a gate"))));

        Assert.Contains("   at ", checkout.Errors[0], StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", checkout.Errors[1], StringComparison.Ordinal);
        Assert.Equal(ExitCodes.Broken, outcome.ExitCode);
    }

    [Fact]
    public void Takes_the_one_that_is_named_and_names_it_no_more()
    {
        using var session = checkout.Session("bravo");
        var stage = new ScriptedStage("Train", _ => { });

        var outcome = session.Run(stage);

        Assert.Equal(["Bravo"], stage.Ran);
        Assert.Equal("Fact", Assert.Single(outcome.Facts).Key);
    }

    private static Action<string> Failing(string model, Exception failure) => name =>
    {
        if (name == model)
            throw failure;
    };
}
