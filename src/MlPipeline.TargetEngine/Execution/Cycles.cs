namespace Nuke.Common.Execution;

/// <summary>Finds circular dependencies by Tarjan's strongly connected components.</summary>
internal sealed class Cycles
{
    private readonly Dictionary<ExecutableTarget, int> _index = [];
    private readonly Stack<ExecutableTarget> _path = new();
    private readonly List<List<ExecutableTarget>> _cycles = [];

    internal static void Refuse(IEnumerable<ExecutableTarget> targets)
    {
        var search = new Cycles();
        foreach (var target in targets.Where(x => !search._index.ContainsKey(x)))
            search.Visit(target);
        var lines = search._cycles.Select(cycle => $"\n - {string.Join(", ", cycle.Select(x => x.Name))}");
        Assert.True(search._cycles.Count == 0, $"Circular dependencies between targets:{string.Concat(lines)}");
    }

    private int Visit(ExecutableTarget target)
    {
        var low = _index[target] = _index.Count;
        _path.Push(target);
        foreach (var dependency in target.AllDependencies)
        {
            if (!_index.TryGetValue(dependency, out var seen))
                low = Math.Min(low, Visit(dependency));
            else if (_path.Contains(dependency))
                low = Math.Min(low, seen);
        }

        if (low == _index[target])
            Close(target);
        return low;
    }

    private void Close(ExecutableTarget root)
    {
        var component = new List<ExecutableTarget>();
        do
            component.Add(_path.Pop());
        while (component[^1] != root);
        if (component.Count > 1)
            _cycles.Add(component);
    }
}
