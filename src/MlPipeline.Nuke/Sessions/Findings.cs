namespace MlPipeline.Nuke.Sessions;

/// <summary>What was found to count while one stage runs for one model: the stage asks several times, and nobody else changes it meanwhile.</summary>
internal sealed class Findings
{
    private readonly Dictionary<string, object> found = new(StringComparer.Ordinal);

    /// <summary>The finding of that name, looked for once; what throws is looked for again.</summary>
    public T Of<T>(string name, Func<T> find)
        where T : class
    {
        if (found.TryGetValue(name, out var known))
            return (T)known;
        var finding = find();
        found[name] = finding;
        return finding;
    }
}
