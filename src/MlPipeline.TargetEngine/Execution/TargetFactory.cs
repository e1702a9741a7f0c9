namespace Nuke.Common.Execution;

/// <summary>Reads the targets of a build and resolves their dependencies.</summary>
internal static class TargetFactory
{
    internal static IReadOnlyList<ExecutableTarget> CreateAll(INukeBuild build, IReadOnlyCollection<string> defaults)
    {
        var targets = Members.Targets(build.GetType()).Select(x => Create(x, build, defaults)).ToList();
        targets.ForEach(x => Connect(x, targets));
        return targets;
    }

    private static ExecutableTarget Create(PropertyInfo property, INukeBuild build, IReadOnlyCollection<string> defaults)
    {
        var definition = new TargetDefinition(property, build, BaseMembers(property, build.GetType()));
        var factory = (Target)property.GetValue(build)!;
        factory(definition);
        return new ExecutableTarget(definition) { Factory = factory, IsDefault = defaults.Contains(definition.Name) };
    }

    // The nearest base class is on top.
    private static Stack<PropertyInfo> BaseMembers(PropertyInfo property, Type type) => new(Ancestors(type)
        .Select(x => x.GetProperty(property.Name, Members.OfInstance | BindingFlags.DeclaredOnly)).Where(x => x != null).Reverse());
    private static IEnumerable<Type> Ancestors(Type type) => type.BaseType is { } parent ? Ancestors(parent).Prepend(parent) : [];

    private static void Connect(ExecutableTarget target, List<ExecutableTarget> all)
    {
        IEnumerable<ExecutableTarget> Find(Func<Relations, List<Target>> direct, Func<Relations, List<Target>> reverse)
            => direct(target.Definition.Relations).Select(x => Resolve(x, target, all))
                .Concat(all.Where(x => x != target && reverse(x.Definition.Relations).Contains((Target)target.Factory)));
        target.ExecutionDependencies.AddRange(Find(x => x.DependsOn, x => x.DependentFor));
        target.OrderDependencies.AddRange(Find(x => x.After, x => x.Before));
        target.TriggerDependencies.AddRange(Find(x => x.TriggeredBy, x => x.Triggers));
        target.Triggers.AddRange(Find(x => x.Triggers, x => x.TriggeredBy));
        Assert.False(target.AllDependencies.Concat(target.Triggers).Contains(target), $"Target '{target.Name}' cannot have a dependency on itself");
    }

    private static ExecutableTarget Resolve(Target factory, ExecutableTarget from, List<ExecutableTarget> all)
        => all.Find(x => factory.Equals(x.Factory)).NotNull($"Target '{from.Name}' names a target that is none of the build's");
}
