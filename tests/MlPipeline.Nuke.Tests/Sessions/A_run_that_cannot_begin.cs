using MlPipeline.Core.Errors;
using MlPipeline.Nuke.Tests.Support;

namespace MlPipeline.Nuke.Tests.Sessions;

public sealed class A_run_that_cannot_begin : IDisposable
{
    private readonly TemporaryCheckout checkout = new("CreditRisk", "Churn");

    public void Dispose() => checkout.Dispose();

    [Fact]
    public void Fails_every_stage_by_the_same_fault_and_tells_it_once()
    {
        using var session = checkout.Session("fraud");
        var stage = new ScriptedStage("Train", _ => { });

        var first = session.Run(stage);
        var second = session.RunForAll(stage);

        Assert.Equal(ExitCodes.UserFault, first.ExitCode);
        Assert.Equal(ExitCodes.UserFault, second.ExitCode);
        Assert.False(session.HasModelsLeft);
        Assert.Empty(stage.Ran);
        Assert.Single(checkout.Errors);
    }

    [Fact]
    public void Names_the_models_that_there_are()
    {
        using var session = checkout.Session("fraud");
        session.Run(new ScriptedStage("Train", _ => { }));
        Assert.Equal(
            $"""
            There is no model named 'fraud'
              at        {checkout.Options.ModelsFolder}
              expected  Churn, CreditRisk
              mend      pass one of these to --model-name
            """.ReplaceLineEndings("\n"),
            checkout.Errors[0]);
    }

    [Theory]
    [InlineData("credit-risk")]
    [InlineData("CREDITRISK")]
    [InlineData("CreditRisk")]
    public void Is_not_one_whose_model_is_named_in_other_letters(string name)
    {
        using var session = checkout.Session(name);
        var stage = new ScriptedStage("Train", _ => { });
        session.Run(stage);
        Assert.Equal(["CreditRisk"], stage.Ran);
    }

    [Fact]
    public void Says_how_to_add_a_model_where_there_is_none()
    {
        using var empty = new TemporaryCheckout();
        using var session = empty.Session();
        session.Run(new ScriptedStage("Train", _ => { }));
        Assert.Contains("There is no model\n", empty.Errors[0], StringComparison.Ordinal);
        Assert.Contains("expected  a folder Name with Name.csproj in it", empty.Errors[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Does_not_take_a_folder_without_a_project_of_its_name_for_a_model()
    {
        checkout.Write("src/Models/Shared/Other.csproj", "<Project />");
        Assert.Equal(["Churn", "CreditRisk"], checkout.Options.FindModels().Select(model => model.Name));
    }

    [Fact]
    public void Is_one_whose_output_is_no_folder()
    {
        checkout.Write("output", "a file");
        using var session = checkout.Session();
        var outcome = session.Run(new ScriptedStage("Train", _ => { }));
        Assert.Single(outcome.Failures);
        Assert.False(session.HasModelsLeft);
    }

    [Theory]
    [InlineData("RestoreData")]
    [InlineData("Compile")]
    [InlineData("Gate", "Report")]
    [InlineData("Status")]
    public void Ends_the_build_by_a_users_mistake_without_a_stack(params string[] targets)
    {
        using var build = new BuildProcess(checkout.Root, [.. targets, "--model-name", "fraud"]);
        Assert.Contains("There is no model named 'fraud'", build.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", build.Output, StringComparison.Ordinal);
        Assert.Equal(ExitCodes.UserFault, build.ExitCode);
    }
}
