namespace Nuke.Common.Execution;

/// <summary>Finds circular dependencies by Tarjan's strongly connected components.</summary>
internal sealed class Cycles
{
    private readonly Dictionary<ExecutableTarget, (int Index, int Low)> _visited = [];
    private readonly Stack<ExecutableTarget> _path = new();
    private readonly List<List<ExecutableTarget>> _cycles = [];

    internal static void Refuse(IEnumerable<ExecutableTarget> targets)
    {
        var search = new Cycles();
        foreach (var target in targets.Where(x => !search._visited.ContainsKey(x)))
            search.Visit(target);
        if (search._cycles.Count > 0)
        {
            var lines = search._cycles.Select(cycle => $" - {string.Join(", ", cycle.Select(x => x.Name))}");
            Assert.Fail(string.Join('\n', ["Circular dependencies between targets:", .. lines]));
        }
    }

    private int Visit(ExecutableTarget target)
    {
        var index = _visited.Count;
        var low = index;
        _visited[target] = (index, low);
        _path.Push(target);
        foreach (var dependency in target.AllDependencies)
        {
            if (!_visited.TryGetValue(dependency, out var seen))
                low = Math.Min(low, Visit(dependency));
            else if (_path.Contains(dependency))
                low = Math.Min(low, seen.Index);
        }

        _visited[target] = (index, low);
        if (low == index)
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
