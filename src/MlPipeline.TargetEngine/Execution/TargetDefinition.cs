using System.Linq.Expressions;
using System.Reflection;
using Nuke.Common.Values;

namespace Nuke.Common.Execution;

/// <summary>Gathers what a target's property says about it.</summary>
internal sealed class TargetDefinition(PropertyInfo target, INukeBuild build, Stack<PropertyInfo> baseMembers) : ITargetDefinition
{
    internal string Name => target.Name;
    internal string Text { get; private set; }
    internal List<(string Text, Func<bool> Delegate)> DynamicConditions { get; } = [];
    internal List<(string Text, Func<bool> Delegate)> StaticConditions { get; } = [];
    internal List<LambdaExpression> Requirements { get; } = [];
    internal List<Target> DependsOnTargets { get; } = [];
    internal List<Target> DependentForTargets { get; } = [];
    internal List<Target> BeforeTargets { get; } = [];
    internal List<Target> AfterTargets { get; } = [];
    internal List<Target> TriggersTargets { get; } = [];
    internal List<Target> TriggeredByTargets { get; } = [];
    internal List<Action> Actions { get; } = [];
    internal List<string> Products { get; } = [];
    internal DependencyBehavior DependencyBehavior { get; private set; }
    internal bool IsProceedAfterFailure { get; private set; }
    internal bool IsAssuredAfterFailure { get; private set; }
    internal bool IsUnlisted { get; private set; }
    internal int? PartitionSize { get; private set; }

    public ITargetDefinition Description(string description) => With(() => Text = description);

    public ITargetDefinition Executes(params Action[] actions) => With(() => Actions.AddRange(actions));
    public ITargetDefinition Executes<T>(Func<T> action) => Executes(() => { action(); });
    public ITargetDefinition Executes(Func<Task> action) => Executes(() => action().GetAwaiter().GetResult());

    public ITargetDefinition DependsOn(params Target[] targets) => With(() => DependsOnTargets.AddRange(targets));
    public ITargetDefinition DependsOn<T>(params Func<T, Target>[] targets) => DependsOn(Of(targets));
    public ITargetDefinition TryDependsOn<T>(params Func<T, Target>[] targets) => build is T ? DependsOn(targets) : this;

    public ITargetDefinition DependentFor(params Target[] targets) => With(() => DependentForTargets.AddRange(targets));
    public ITargetDefinition DependentFor<T>(params Func<T, Target>[] targets) => DependentFor(Of(targets));
    public ITargetDefinition TryDependentFor<T>(params Func<T, Target>[] targets) => build is T ? DependentFor(targets) : this;

    public ITargetDefinition OnlyWhenDynamic(Func<bool> condition, string conditionExpression = null)
        => With(() => DynamicConditions.Add((ConditionText.Shorten(conditionExpression), condition)));

    public ITargetDefinition OnlyWhenStatic(Func<bool> condition, string conditionExpression = null)
        => With(() => StaticConditions.Add((ConditionText.Shorten(conditionExpression), condition)));

    public ITargetDefinition Requires<T>(Expression<Func<T>> parameterRequirement, params Expression<Func<T>>[] parameterRequirements)
        where T : class
        => With(() => Requirements.AddRange([parameterRequirement, .. parameterRequirements]));

    public ITargetDefinition Requires<T>(Expression<Func<T?>> parameterRequirement, params Expression<Func<T?>>[] parameterRequirements)
        where T : struct
        => With(() => Requirements.AddRange([parameterRequirement, .. parameterRequirements]));

    public ITargetDefinition Requires(Expression<Func<bool>> requirement, params Expression<Func<bool>>[] requirements)
        => With(() => Requirements.AddRange([requirement, .. requirements]));

    public ITargetDefinition WhenSkipped(DependencyBehavior dependencyBehavior) => With(() => DependencyBehavior = dependencyBehavior);

    public ITargetDefinition Before(params Target[] targets) => With(() => BeforeTargets.AddRange(targets));
    public ITargetDefinition Before<T>(params Func<T, Target>[] targets) => Before(Of(targets));
    public ITargetDefinition TryBefore<T>(params Func<T, Target>[] targets) => build is T ? Before(targets) : this;

    public ITargetDefinition After(params Target[] targets) => With(() => AfterTargets.AddRange(targets));
    public ITargetDefinition After<T>(params Func<T, Target>[] targets) => After(Of(targets));
    public ITargetDefinition TryAfter<T>(params Func<T, Target>[] targets) => build is T ? After(targets) : this;

    public ITargetDefinition Triggers(params Target[] targets) => With(() => TriggersTargets.AddRange(targets));
    public ITargetDefinition Triggers<T>(params Func<T, Target>[] targets) => Triggers(Of(targets));
    public ITargetDefinition TryTriggers<T>(params Func<T, Target>[] targets) => build is T ? Triggers(targets) : this;

    public ITargetDefinition TriggeredBy(params Target[] targets) => With(() => TriggeredByTargets.AddRange(targets));
    public ITargetDefinition TriggeredBy<T>(params Func<T, Target>[] targets) => TriggeredBy(Of(targets));
    public ITargetDefinition TryTriggeredBy<T>(params Func<T, Target>[] targets) => build is T ? TriggeredBy(targets) : this;

    public ITargetDefinition AssuredAfterFailure() => With(() => IsAssuredAfterFailure = true);
    public ITargetDefinition ProceedAfterFailure() => With(() => IsProceedAfterFailure = true);
    public ITargetDefinition Unlisted() => With(() => IsUnlisted = true);

    public ITargetDefinition Base()
    {
        Assert.True(
            baseMembers.Count > 0,
            $"Target '{target.DeclaringType}.{Name}' does not have any base members."
            + " To inherit from an interface default implementation, use Inherit<T> instead.");
        return Inherit(baseMembers.Pop().GetNonVirtual<Target>(build));
    }

    public ITargetDefinition Inherit(params Target[] targets) => With(() => Array.ForEach(targets, x => x(this)));

    public ITargetDefinition Inherit<T>(params Expression<Func<T, Target>>[] targets)
    {
        var properties = targets.Length > 0 ? targets.Select(x => (PropertyInfo)x.Member()) : [OnlyTargetOf<T>("shorthand inheritance")];
        return Inherit(properties.Select(x => x.GetNonVirtual<Target>(build)).ToArray());
    }

    public ITargetDefinition Produces(params string[] artifacts) => With(() => Products.AddRange(artifacts));

    // What is consumed matters to generated CI configurations only, which this engine does not write.
    public ITargetDefinition Consumes(params Target[] targets) => this;
    public ITargetDefinition Consumes<T>(params Func<T, Target>[] targets) => this;
    public ITargetDefinition Consumes(Target target, params string[] artifacts) => this;
    public ITargetDefinition Consumes<T>(Func<T, Target> target, params string[] artifacts) => this;
    public ITargetDefinition Consumes<T>(params string[] artifacts) => this;

    public ITargetDefinition Partition(int size)
    {
        Assert.True(size > 1);
        return With(() => PartitionSize = size);
    }

    private TargetDefinition With(Action change)
    {
        change();
        return this;
    }

    private Target[] Of<T>(Func<T, Target>[] targets)
    {
        Assert.True(build is T, $"Target '{Name}' needs component '{typeof(T).Name}', which '{build.GetType().Name}' does not implement");
        return targets.Length > 0
            ? Array.ConvertAll(targets, x => x((T)build))
            : [(Target)OnlyTargetOf<T>("shorthand dependency").GetValue(build)!];
    }

    private PropertyInfo OnlyTargetOf<T>(string kind)
    {
        var targets = typeof(T).GetProperties(Members.OfInstance).Where(x => x.PropertyType == typeof(Target)).ToList();
        if (targets.Count != 1)
        {
            Assert.Fail(string.Join('\n', [
                $"Target '{target.DeclaringType}.{Name}' cannot have {kind} on component '{typeof(T).Name}'.",
                targets.Count > 1 ? "Too many relevant targets:" : "No relevant targets.",
                .. targets.Select(x => $"  - {x.Name}")]));
        }

        return targets[0];
    }
}
