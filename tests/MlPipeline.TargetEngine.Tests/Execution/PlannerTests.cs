using Nuke.Common;
using Nuke.Common.Execution;

namespace MlPipeline.TargetEngine.Tests.Execution;

public sealed class PlannerTests
{
    [Fact]
    public void Dependencies_come_before_dependents() => Assert.Equal(["A", "B", "C"], Plan<Chain>("C"));

    [Fact]
    public void Only_what_is_needed_is_planned() => Assert.Equal(["A", "B"], Plan<Chain>("B"));

    [Fact]
    public void Without_names_the_defaults_are_planned() => Assert.Equal(["A", "B", "C"], Names(ExecutionPlanner.Plan(Create<Chain>("C"), null)));

    [Fact]
    public void Names_ignore_case_and_dashes() => Assert.Equal(["TwoWords"], Plan<Independent>("two-words"));

    [Fact]
    public void Neither_the_order_of_the_names_nor_of_the_arguments_counts()
    {
        Assert.Equal(["Y", "X", "TwoWords", "All"], Plan<Independent>("All"));
        Assert.Equal(["Y", "X"], Plan<Independent>("X", "Y"));
        Assert.Equal(["Y", "X"], Plan<Independent>("Y", "X"));
    }

    [Fact]
    public void Before_and_After_order_and_never_schedule()
    {
        Assert.Equal(["First", "Middle", "Last"], Plan<Ordered>("Last", "Middle", "First"));
        Assert.Equal(["Middle"], Plan<Ordered>("Middle"));
    }

    [Fact]
    public void DependentFor_depends_the_other_way_round() => Assert.Equal(["Early", "Late"], Plan<Reverse>("Late"));

    [Fact]
    public void Triggers_bring_their_own_dependencies_and_triggers()
        => Assert.Equal(["Start", "Needed", "Triggered", "Next"], Plan<Triggering>("Start"));

    [Fact]
    public void TriggeredBy_is_the_same_the_other_way_round() => Assert.Equal(["Needed", "Triggered", "Next"], Plan<Triggering>("Triggered"));

    [Fact]
    public void A_circle_is_an_error_even_where_nobody_asked_for_its_targets()
    {
        var exception = Assert.ThrowsAny<Exception>(() => Plan<Circle>("B"));

        Assert.Equal("Circular dependencies between targets:\n - D, C, A", exception.Message);
    }

    [Fact]
    public void A_target_that_depends_on_itself_is_an_error()
        => Assert.Equal("Target 'Self' cannot have a dependency on itself", Assert.ThrowsAny<Exception>(() => Create<Selfish>()).Message);

    [Fact]
    public void An_unknown_name_lists_the_targets()
        => Assert.Equal(
            "Target with name 'Nope' does not exist. Available targets are:\n  - A\n  - B\n  - C",
            Assert.ThrowsAny<Exception>(() => Plan<Chain>("Nope")).Message);

    [Fact]
    public void Strict_refuses_an_order_that_is_not_the_only_one()
    {
        Assert.Equal(["A", "B", "C"], Names(ExecutionPlanner.Plan(Create<Chain>(), ["C"], strict: true)));
        var exception = Assert.ThrowsAny<Exception>(() => ExecutionPlanner.Plan(Create<Independent>(), ["X"], strict: true));
        Assert.Equal("Incomplete target definition order:\n  - X\n  - Y", exception.Message.Replace("\n  - All", "", StringComparison.Ordinal));
    }

    [Fact]
    public void Only_named_targets_count_as_invoked()
    {
        var plan = ExecutionPlanner.Plan(Create<Chain>(), ["C"]);
        Assert.Equal(["C"], plan.Where(x => x.Invoked).Select(x => x.Name));
    }

    private static IReadOnlyList<ExecutableTarget> Create<T>(params string[] defaults)
        where T : NukeBuild, new()
        => TargetFactory.CreateAll(new T(), defaults);

    private static List<string> Plan<T>(params string[] names)
        where T : NukeBuild, new()
        => Names(ExecutionPlanner.Plan(Create<T>(), names));

    private static List<string> Names(IEnumerable<ExecutableTarget> plan) => plan.Select(x => x.Name).ToList();

    private sealed class Chain : NukeBuild
    {
        private Target C => _ => _.DependsOn(B);

        private Target A => _ => _;

        private Target B => _ => _.DependsOn(A);
    }

    private sealed class Independent : NukeBuild
    {
        private Target All => _ => _.DependsOn(TwoWords, X, Y).After(X);

        private Target TwoWords => _ => _.After(X, Y);

        private Target X => _ => _;

        private Target Y => _ => _;
    }

    private sealed class Ordered : NukeBuild
    {
        private Target First => _ => _.Before(Middle);

        private Target Last => _ => _.After(Middle);

        private Target Middle => _ => _;
    }

    private sealed class Reverse : NukeBuild
    {
        private Target Early => _ => _.DependentFor(Late);

        private Target Late => _ => _;
    }

    private sealed class Triggering : NukeBuild
    {
        private Target Next => _ => _.TriggeredBy(Triggered);

        private Target Triggered => _ => _.DependsOn(Needed);

        private Target Needed => _ => _.After(Start);

        private Target Start => _ => _.Triggers(Triggered);
    }

    private sealed class Circle : NukeBuild
    {
        private Target A => _ => _.DependsOn(C);

        private Target B => _ => _;

        private Target C => _ => _.After(D);

        private Target D => _ => _.TriggeredBy(A);
    }

    private sealed class Selfish : NukeBuild
    {
        private Target Self => _ => _.DependsOn(Self);
    }
}
