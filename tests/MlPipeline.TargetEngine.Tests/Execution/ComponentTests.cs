using Nuke.Common;
using Nuke.Common.Execution;

namespace MlPipeline.TargetEngine.Tests.Execution;

public sealed class ComponentTests
{
    [Fact]
    public void Targets_of_the_class_come_before_those_of_its_interfaces()
        => Assert.Equal(["Own", "One", "Two"], TargetFactory.CreateAll(new Composed(), []).Select(x => x.Name));

    [Fact]
    public void A_component_is_named_by_its_type_where_it_has_one_target()
        => Assert.Equal(["One"], Of(new Composed(), "Two").ExecutionDependencies.Select(x => x.Name));

    [Fact]
    public void A_component_with_several_targets_must_name_one()
    {
        var exception = Assert.ThrowsAny<Exception>(() => TargetFactory.CreateAll(new Ambiguous(), []));

        Assert.Contains("cannot have shorthand dependency on component 'IMany'.\nToo many relevant targets:\n  - A\n  - B", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void DependsOn_a_missing_component_fails() => Assert.ThrowsAny<Exception>(() => TargetFactory.CreateAll(new Missing(), []));

    [Fact]
    public void TryDependsOn_a_missing_component_does_nothing() => Assert.Empty(Of(new Trying(), "Own").ExecutionDependencies);

    [Fact]
    public void A_public_member_of_the_class_replaces_the_component_s()
        => Assert.Equal("of the class", Of(new Replacing(), "One").Description);

    [Fact]
    public void A_member_of_the_class_that_is_not_public_is_an_error()
        => Assert.Equal(
            "Property 'One' must be marked public to override inherited member from:\n - IOne",
            Assert.ThrowsAny<Exception>(() => TargetFactory.CreateAll(new Hiding(), [])).Message);

    [Fact]
    public void The_same_name_from_two_components_must_be_settled()
        => Assert.Equal(
            "Property 'One' must be implemented explicitly because it is inherited from multiple interfaces:\n - IOne\n - IOtherOne",
            Assert.ThrowsAny<Exception>(() => TargetFactory.CreateAll(new Torn(), [])).Message);

    [Fact]
    public void A_derived_component_may_redefine_and_inherit()
    {
        var targets = TargetFactory.CreateAll(new Deriving(), []);

        Assert.Equal(["One"], targets.Select(x => x.Name));
        Assert.Equal("of IOne", targets[0].Description);
        Assert.True(targets[0].AssuredAfterFailure);
    }

    [Fact]
    public void Base_takes_over_what_the_base_class_says_level_by_level()
    {
        var target = Of(new Youngest(), "Work");

        Assert.Equal("oldest", target.Description);
        Assert.Equal(3, target.Actions.Count);
    }

    [Fact]
    public void Base_without_a_base_member_is_an_error()
        => Assert.Contains("does not have any base members", Assert.ThrowsAny<Exception>(() => TargetFactory.CreateAll(new Orphan(), [])).Message, StringComparison.Ordinal);

    [Fact]
    public void Everything_a_definition_says_arrives()
    {
        var target = Of(new Wordy(), "Work");

        Assert.Equal("described", target.Description);
        Assert.True(target.AssuredAfterFailure && target.ProceedAfterFailure && !target.Listed);
        Assert.Equal(DependencyBehavior.Execute, target.DependencyBehavior);
        Assert.Equal(["1 + 1 == 2"], target.StaticConditions.Select(x => x.Text));
        Assert.Equal(["true"], target.DynamicConditions.Select(x => x.Text));
        Assert.Equal(["*.zip"], target.ArtifactProducts);
        Assert.Equal(2, target.PartitionSize);
        Assert.Equal(3, target.Actions.Count);
    }

    private static ExecutableTarget Of(NukeBuild build, string name) => TargetFactory.CreateAll(build, []).Single(x => x.Name == name);

    private interface IOne : INukeBuild
    {
        Target One => _ => _.Description("of IOne");
    }

    private interface IOtherOne : INukeBuild
    {
        Target One => _ => _;
    }

    private interface ITwo : INukeBuild
    {
        Target Two => _ => _.DependsOn<IOne>();
    }

    private interface IMany : INukeBuild
    {
        Target A => _ => _;
        Target B => _ => _;
    }

    private interface IDerived : IOne
    {
        new Target One => _ => _.Inherit<IOne>(x => x.One).AssuredAfterFailure();
    }

    private sealed class Composed : NukeBuild, IOne, ITwo
    {
        private Target Own => _ => _;
    }

    private sealed class Ambiguous : NukeBuild, IMany
    {
        private Target Own => _ => _.DependsOn<IMany>();
    }

    private sealed class Missing : NukeBuild
    {
        private Target Own => _ => _.DependsOn<IOne>(x => x.One);
    }

    private sealed class Trying : NukeBuild
    {
        private Target Own => _ => _.TryDependsOn<IOne>(x => x.One).TryTriggers<ITwo>().TryBefore<IMany>(x => x.A);
    }

    private sealed class Replacing : NukeBuild, IOne
    {
        public Target One => _ => _.Description("of the class");
    }

    private sealed class Hiding : NukeBuild, IOne
    {
        private Target One => _ => _;
    }

    private sealed class Torn : NukeBuild, IOne, IOtherOne;

    private sealed class Deriving : NukeBuild, IDerived;

    private class Oldest : NukeBuild
    {
        public virtual Target Work => _ => _.Description("oldest").Executes(() => { });
    }

    private class Middle : Oldest
    {
        public override Target Work => _ => _.Base().Executes(() => { });
    }

    private sealed class Youngest : Middle
    {
        public override Target Work => _ => _.Base().Executes(() => { });
    }

    private sealed class Orphan : NukeBuild
    {
        private Target Work => _ => _.Base();
    }

    private sealed class Wordy : NukeBuild
    {
        private Target Work => _ => _
            .Description("described")
            .AssuredAfterFailure().ProceedAfterFailure().Unlisted()
            .WhenSkipped(DependencyBehavior.Execute)
            .OnlyWhenStatic(() => 1 + 1
                                  == 2)
            .OnlyWhenDynamic(() => true)
            .Produces("*.zip").Consumes<IOne>("*.csv").Partition(2)
            .Executes(() => { })
            .Executes(() => 1)
            .Executes(async () => await Task.Yield());
    }
}
