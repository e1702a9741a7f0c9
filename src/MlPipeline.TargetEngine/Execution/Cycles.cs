namespace Nuke.Common.Execution;

/// <summary>Finds circular dependencies by Tarjan's strongly connected components.</summary>
internal static class Cycles
{
    internal static void Refuse(IEnumerable<ExecutableTarget> targets)
    {
        var index = new Dictionary<ExecutableTarget, int>();
        var path = new List<ExecutableTarget>();
        var cycles = string.Empty;
        int Visit(ExecutableTarget target)
        {
            var low = index[target] = index.Count;
            path.Add(target);
            foreach (var dependency in target.AllDependencies.Where(x => !index.ContainsKey(x) || path.Contains(x)))
                low = Math.Min(low, index.TryGetValue(dependency, out var seen) ? seen : Visit(dependency));
            if (low < index[target])
                return low;
            var component = path.Skip(path.IndexOf(target)).Reverse().ToList();
            path.RemoveRange(path.IndexOf(target), component.Count);
            cycles += component.Count > 1 ? $"\n - {string.Join(", ", component.Select(x => x.Name))}" : string.Empty;
            return low;
        }
        foreach (var target in targets.Where(x => !index.ContainsKey(x)))
            Visit(target);
        Assert.True(cycles.Length == 0, $"Circular dependencies between targets:{cycles}");
    }
}
