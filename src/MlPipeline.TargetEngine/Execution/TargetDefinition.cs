namespace Nuke.Common.Execution;

/// <summary>Gathers what a target's property says about it.</summary>
internal sealed class TargetDefinition(PropertyInfo member, INukeBuild build, Stack<PropertyInfo> baseMembers) : ITargetDefinition
{
    internal PropertyInfo Member => member;
    internal string Name => member.Name;
    internal string Text { get; private set; }
    internal List<(string Text, Func<bool> Delegate)> DynamicConditions { get; } = [];
    internal List<(string Text, Func<bool> Delegate)> StaticConditions { get; } = [];
    internal List<LambdaExpression> Requirements { get; } = [];
    internal List<Action> Actions { get; } = [];
    internal List<string> Products { get; } = [];
    internal Relations Relations { get; } = new();
    internal DependencyBehavior DependencyBehavior { get; private set; }
    internal bool IsProceedAfterFailure { get; private set; }
    internal bool IsAssuredAfterFailure { get; private set; }
    internal bool IsUnlisted { get; private set; }
    internal int? PartitionSize { get; private set; }
    public ITargetDefinition Description(string description) => With(() => Text = description);
    public ITargetDefinition Executes(params Action[] actions) => Add(Actions, actions);
    public ITargetDefinition Executes<T>(Func<T> action) => Executes(() => { action(); });
    public ITargetDefinition Executes(Func<Task> action) => Executes(() => action().GetAwaiter().GetResult());
    public ITargetDefinition DependsOn(params Target[] targets) => Add(Relations.DependsOn, targets);
    public ITargetDefinition DependsOn<T>(params Func<T, Target>[] targets) => DependsOn(Of(targets));
    public ITargetDefinition TryDependsOn<T>(params Func<T, Target>[] targets) => build is T ? DependsOn(targets) : this;
    public ITargetDefinition DependentFor(params Target[] targets) => Add(Relations.DependentFor, targets);
    public ITargetDefinition DependentFor<T>(params Func<T, Target>[] targets) => DependentFor(Of(targets));
    public ITargetDefinition TryDependentFor<T>(params Func<T, Target>[] targets) => build is T ? DependentFor(targets) : this;
    public ITargetDefinition OnlyWhenDynamic(Func<bool> condition, string conditionExpression = null)
        => Add(DynamicConditions, (Shorten(conditionExpression), condition));
    public ITargetDefinition OnlyWhenStatic(Func<bool> condition, string conditionExpression = null)
        => Add(StaticConditions, (Shorten(conditionExpression), condition));
    public ITargetDefinition WhenSkipped(DependencyBehavior dependencyBehavior) => With(() => DependencyBehavior = dependencyBehavior);
    public ITargetDefinition Requires<T>(Expression<Func<T>> parameterRequirement, params Expression<Func<T>>[] parameterRequirements) where T : class
        => Add(Requirements, [parameterRequirement, .. parameterRequirements]);
    public ITargetDefinition Requires<T>(Expression<Func<T?>> parameterRequirement, params Expression<Func<T?>>[] parameterRequirements) where T : struct
        => Add(Requirements, [parameterRequirement, .. parameterRequirements]);
    public ITargetDefinition Requires(Expression<Func<bool>> requirement, params Expression<Func<bool>>[] requirements)
        => Add(Requirements, [requirement, .. requirements]);
    public ITargetDefinition Before(params Target[] targets) => Add(Relations.Before, targets);
    public ITargetDefinition Before<T>(params Func<T, Target>[] targets) => Before(Of(targets));
    public ITargetDefinition TryBefore<T>(params Func<T, Target>[] targets) => build is T ? Before(targets) : this;
    public ITargetDefinition After(params Target[] targets) => Add(Relations.After, targets);
    public ITargetDefinition After<T>(params Func<T, Target>[] targets) => After(Of(targets));
    public ITargetDefinition TryAfter<T>(params Func<T, Target>[] targets) => build is T ? After(targets) : this;
    public ITargetDefinition Triggers(params Target[] targets) => Add(Relations.Triggers, targets);
    public ITargetDefinition Triggers<T>(params Func<T, Target>[] targets) => Triggers(Of(targets));
    public ITargetDefinition TryTriggers<T>(params Func<T, Target>[] targets) => build is T ? Triggers(targets) : this;
    public ITargetDefinition TriggeredBy(params Target[] targets) => Add(Relations.TriggeredBy, targets);
    public ITargetDefinition TriggeredBy<T>(params Func<T, Target>[] targets) => TriggeredBy(Of(targets));
    public ITargetDefinition TryTriggeredBy<T>(params Func<T, Target>[] targets) => build is T ? TriggeredBy(targets) : this;
    public ITargetDefinition AssuredAfterFailure() => With(() => IsAssuredAfterFailure = true);
    public ITargetDefinition ProceedAfterFailure() => With(() => IsProceedAfterFailure = true);
    public ITargetDefinition Unlisted() => With(() => IsUnlisted = true);

    public ITargetDefinition Base()
    {
        Assert.True(baseMembers.Count > 0, $"Target '{Name}' does not have any base members. To inherit from an interface, use Inherit<T> instead.");
        return Inherit(baseMembers.Pop().GetNonVirtual<Target>(build));
    }

    public ITargetDefinition Inherit(params Target[] targets) => With(() => Array.ForEach(targets, x => x(this)));
    public ITargetDefinition Inherit<T>(params Expression<Func<T, Target>>[] targets)
    {
        var properties = targets.Length > 0 ? targets.Select(x => (PropertyInfo)x.Member()) : [OnlyTargetOf<T>("shorthand inheritance")];
        return Inherit(properties.Select(x => x.GetNonVirtual<Target>(build)).ToArray());
    }

    // What is consumed matters to generated CI configurations only, which this engine does not write.
    public ITargetDefinition Produces(params string[] artifacts) => Add(Products, artifacts);
    public ITargetDefinition Consumes(params Target[] targets) => this;
    public ITargetDefinition Consumes<T>(params Func<T, Target>[] targets) => this;
    public ITargetDefinition Consumes(Target target, params string[] artifacts) => this;
    public ITargetDefinition Consumes<T>(Func<T, Target> target, params string[] artifacts) => this;
    public ITargetDefinition Consumes<T>(params string[] artifacts) => this;
    public ITargetDefinition Partition(int size) => With(() => PartitionSize = size);

    private TargetDefinition With(Action change)
    {
        change();
        return this;
    }

    private TargetDefinition Add<T>(List<T> list, params T[] items) => With(() => list.AddRange(items));

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
        Assert.True(targets.Count == 1, $"Target '{Name}' cannot have {kind} on component '{typeof(T).Name}'.\n"
            + (targets.Count > 1 ? $"Too many relevant targets:{string.Concat(targets.Select(x => $"\n  - {x.Name}"))}" : "No relevant targets."));
        return targets[0];
    }

    // A condition reads as its source, on one line and without the lambda's head.
    private static string Shorten(string source)
    {
        var text = string.Join(' ', source.Split([' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries));
        return "()=>".Aggregate(text, (rest, part) => rest.TrimStart(part).Trim());
    }
}
