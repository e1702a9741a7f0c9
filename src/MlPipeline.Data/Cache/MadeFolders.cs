using System.Collections.Concurrent;

namespace MlPipeline.Data.Cache;

/// <summary>Makes folders, and asks the system once for each.</summary>
/// <param name="make">Makes one, with those above it.</param>
internal sealed class MadeFolders(Action<string> make)
{
    private readonly ConcurrentDictionary<string, bool> made = new(StringComparer.Ordinal);

    /// <summary>Sees to it that the folder is there.</summary>
    public void Make(string folder)
    {
        if (made.ContainsKey(folder))
            return;
        make(folder);
        made[folder] = true;
    }
}
