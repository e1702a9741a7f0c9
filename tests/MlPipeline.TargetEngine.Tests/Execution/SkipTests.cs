using MlPipeline.TargetEngine.Tests.Support;

namespace MlPipeline.TargetEngine.Tests.Execution;

public sealed class SkipTests : IDisposable
{
    private readonly SampleBuildRoot _root = new();

    [Fact]
    public void A_static_condition_skips_what_nobody_else_needs()
        => Assert.Equal(["Last Skipped // Skipped: because of SkipStatic", "SkipStatic Skipped // OnlyWhen: Retries > 100"], Rows("SkipStatic"));

    [Fact]
    public void A_skipped_target_may_let_its_dependencies_run()
        => Assert.Equal(["Last Succeeded", "SkipStaticExecuteDeps Skipped // OnlyWhen: Retries > 100"], Rows("SkipStaticExecuteDeps"));

    [Fact]
    public void A_dynamic_condition_is_read_when_its_dependencies_have_run()
        => Assert.Equal(["Last Succeeded", "SkipDynamic Skipped // OnlyWhen: Retries > 100"], Rows("SkipDynamic"));

    [Fact]
    public void A_dependency_that_another_target_needs_is_not_skipped()
        => Assert.Equal(
            [
                "Last Succeeded", "SkipDynamic Skipped // OnlyWhen: Retries > 100",
                "SkipStatic Skipped // OnlyWhen: Retries > 100", "UsesSkips Succeeded",
            ],
            Rows("UsesSkips").Order(StringComparer.Ordinal));

    [Fact]
    public void A_condition_that_holds_skips_nothing()
        => Assert.Equal(["Last Succeeded", "SkipStatic Succeeded"], Rows("SkipStatic", "--retries", "101"));

    [Fact]
    public void Skip_names_targets()
        => Assert.Equal(["Flaky Skipped // Skipped: via parameter", "AfterFlaky Succeeded"], Rows("AfterFlaky", "--skip", "flaky"));

    [Fact]
    public void Skip_without_a_name_leaves_only_what_was_invoked()
        => Assert.Equal(["Flaky Skipped // Skipped: via parameter", "AfterFlaky Succeeded"], Rows("AfterFlaky", "--skip"));

    [Fact]
    public void A_condition_that_throws_fails_the_build_and_leaves_its_target_not_run()
    {
        var result = _root.Scenario("failures").Run("BadCondition", "CleansUp", "--no-logo");

        Assert.Equal(255, result.ExitCode);
        Assert.Contains("[ERR] Invocation of condition for BadCondition has thrown an exception", result.Events);
        Assert.Equal(["BadCondition NotRun", "CleansUp Succeeded"], result.Rows);
    }

    public void Dispose() => _root.Dispose();

    private IReadOnlyList<string> Rows(params string[] arguments)
    {
        var result = _root.Run([.. arguments, "--no-logo"]);
        Assert.Equal(0, result.ExitCode);
        return result.Rows;
    }
}
