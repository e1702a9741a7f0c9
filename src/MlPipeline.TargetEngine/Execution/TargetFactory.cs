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
    private static Stack<PropertyInfo> BaseMembers(PropertyInfo property, Type type)
    {
        var members = new List<PropertyInfo>();
        for (var ancestor = type.BaseType; ancestor != null; ancestor = ancestor.BaseType)
        {
            if (ancestor.GetProperty(property.Name, Members.OfInstance | BindingFlags.DeclaredOnly) is { } member)
                members.Insert(0, member);
        }

        return new Stack<PropertyInfo>(members);
    }

    private static void Connect(ExecutableTarget target, List<ExecutableTarget> all)
    {
        IEnumerable<ExecutableTarget> Find(Func<TargetDefinition, List<Target>> direct, Func<TargetDefinition, List<Target>> reverse)
            => direct(target.Definition).Select(x => Resolve(x, target, all))
                .Concat(all.Where(x => x != target && reverse(x.Definition).Contains((Target)target.Factory)));

        target.ExecutionDependencies.AddRange(Find(x => x.DependsOnTargets, x => x.DependentForTargets));
        target.OrderDependencies.AddRange(Find(x => x.AfterTargets, x => x.BeforeTargets));
        target.TriggerDependencies.AddRange(Find(x => x.TriggeredByTargets, x => x.TriggersTargets));
        target.Triggers.AddRange(Find(x => x.TriggersTargets, x => x.TriggeredByTargets));
        Assert.False(
            target.AllDependencies.Concat(target.Triggers).Contains(target), $"Target '{target.Name}' cannot have a dependency on itself");
    }

    private static ExecutableTarget Resolve(Target factory, ExecutableTarget from, List<ExecutableTarget> all)
        => all.Find(x => factory.Equals(x.Factory)).NotNull($"Target '{from.Name}' names a target that is none of the build's");
}
