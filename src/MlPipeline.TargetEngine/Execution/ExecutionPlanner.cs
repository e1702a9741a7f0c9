namespace Nuke.Common.Execution;

/// <summary>Orders targets: dependencies before dependents, else the reverse of what the members' order would run last.</summary>
internal static class ExecutionPlanner
{
    /// <summary>The targets to run, in order, for the names given or else for the defaults; names ignore case and dashes.</summary>
    internal static IReadOnlyList<ExecutableTarget> Plan(IReadOnlyList<ExecutableTarget> all, IReadOnlyCollection<string> invoked, bool strict = false)
    {
        foreach (var name in invoked ?? [])
            Find(name, all).Invoked = true;
        var wanted = all.Where(x => invoked == null ? x.IsDefault : x.Invoked).ToHashSet();
        var order = LastFirst(all, strict);
        while (true)
        {
            var plan = Schedule(order, wanted);
            wanted = [.. plan, .. plan.SelectMany(x => x.Triggers)];
            if (wanted.Count == plan.Count)
                return plan;
        }
    }

    private static List<ExecutableTarget> Schedule(List<ExecutableTarget> lastFirst, HashSet<ExecutableTarget> wanted)
    {
        var needed = wanted.ToHashSet();
        var plan = new List<ExecutableTarget>();
        foreach (var target in lastFirst.Where(needed.Contains))
        {
            plan.Insert(0, target);
            target.Status = ExecutionStatus.Scheduled;
            needed.UnionWith(target.ExecutionDependencies);
        }
        return plan;
    }

    // Takes, again and again, the first target that no remaining one depends on.
    private static List<ExecutableTarget> LastFirst(IReadOnlyList<ExecutableTarget> all, bool strict)
    {
        Cycles.Refuse(all);
        var remaining = all.ToList();
        var order = new List<ExecutableTarget>();
        while (remaining.Count > 0)
        {
            var depended = remaining.SelectMany(x => x.AllDependencies).ToHashSet();
            var free = remaining.Where(x => !depended.Contains(x)).ToList();
            Assert.False(strict && free.Count > 1, $"Incomplete target definition order:{string.Concat(free.Select(x => $"\n  - {x.Name}"))}");
            remaining.Remove(free[0]);
            order.Add(free[0]);
        }
        return order;
    }

    private static ExecutableTarget Find(string given, IReadOnlyList<ExecutableTarget> all)
    {
        var name = given.Replace("-", string.Empty, StringComparison.Ordinal);
        var names = all.Select(x => $"\n  - {x.Name}").Order(StringComparer.Ordinal);
        return all.FirstOrDefault(x => x.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
            .NotNull($"Target with name '{name}' does not exist. Available targets are:{string.Concat(names)}");
    }
}
