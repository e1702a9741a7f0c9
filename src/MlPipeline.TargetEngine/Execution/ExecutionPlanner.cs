namespace Nuke.Common.Execution;

/// <summary>Orders targets: dependencies before dependents, else the reverse of what the members' order would run last.</summary>
internal static class ExecutionPlanner
{
    /// <summary>The targets to run, in order, for the names given or else for the defaults; names ignore case and dashes.</summary>
    internal static IReadOnlyList<ExecutableTarget> Plan(
        IReadOnlyList<ExecutableTarget> all, IReadOnlyCollection<string> invoked, bool strict = false)
    {
        var wanted = invoked?.Select(x => Find(x, all)).ToHashSet();
        foreach (var target in wanted ?? [])
            target.Invoked = true;

        var order = LastFirst(all, strict);
        while (true)
        {
            var plan = Schedule(order, wanted ?? all.Where(x => x.IsDefault).ToHashSet());
            var triggered = plan.SelectMany(x => x.Triggers).Except(plan).ToList();
            if (triggered.Count == 0)
            {
                plan.ForEach(x => x.Status = ExecutionStatus.Scheduled);
                return plan;
            }

            wanted = [.. plan, .. triggered];
        }
    }

    private static List<ExecutableTarget> Schedule(List<ExecutableTarget> lastFirst, HashSet<ExecutableTarget> wanted)
    {
        var needed = new HashSet<ExecutableTarget>(wanted);
        var plan = new List<ExecutableTarget>();
        foreach (var target in lastFirst.Where(needed.Contains))
        {
            plan.Add(target);
            needed.UnionWith(target.ExecutionDependencies);
        }

        plan.Reverse();
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
            if (strict && free.Count > 1)
                Assert.Fail(string.Join('\n', ["Incomplete target definition order:", .. free.Select(x => $"  - {x.Name}")]));
            remaining.Remove(free[0]);
            order.Add(free[0]);
        }

        return order;
    }

    private static ExecutableTarget Find(string name, IReadOnlyList<ExecutableTarget> all)
    {
        name = name.Replace("-", string.Empty, StringComparison.Ordinal);
        var target = all.SingleOrDefault(x => x.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
        if (target == null)
        {
            var names = all.Select(x => $"  - {x.Name}").Order(StringComparer.Ordinal);
            Assert.Fail(string.Join('\n', [$"Target with name '{name}' does not exist. Available targets are:", .. names]));
        }

        return target;
    }
}
