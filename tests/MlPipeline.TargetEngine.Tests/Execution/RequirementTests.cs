using MlPipeline.TargetEngine.Tests.Support;

namespace MlPipeline.TargetEngine.Tests.Execution;

public sealed class RequirementTests : IDisposable
{
    private readonly SampleBuildRoot _root = new SampleBuildRoot().Scenario("required");

    [Theory]
    [InlineData("Needs --always x", "Target 'Needs' requires member 'Number' to be not null or empty")]
    [InlineData("Needs --number 3", "Member 'Always' is required to be not null or empty")]
    [InlineData("NeedsMore --always x --number 3", "Target 'NeedsMore' requires '(")]
    [InlineData("NeedsOther --always x", "Member 'NoParameter' is required from target 'NeedsOther' but not marked with an injection attribute.")]
    public void What_is_missing_is_said_before_anything_runs(string arguments, string message)
    {
        var result = Run(arguments);

        Assert.Equal(255, result.ExitCode);
        Assert.StartsWith(message, result.Output, StringComparison.Ordinal);
        Assert.EndsWith("NotRun", Assert.Single(result.Rows), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_there_runs()
        => Assert.Equal(["[INF] got 3 and x"], Run("Needs --number 3 --always x").Events);

    [Fact]
    public void A_condition_that_holds_runs() => Assert.Equal(0, Run("NeedsMore --number 6 --always x").ExitCode);

    [Fact]
    public void A_requirement_of_a_skipped_target_is_not_checked()
        => Assert.Equal(0, _root.Scenario("").Run("AfterFlaky", "NeedsValue", "--skip", "--needed", "x", "--no-logo").ExitCode);

    public void Dispose() => _root.Dispose();

    private SampleResult Run(string arguments) => _root.Run([.. arguments.Split(' '), "--no-logo"]);
}
