namespace MlPipeline.Data.Collecting;

/// <summary>What to collect.</summary>
/// <param name="Root">The repository's root, a full path.</param>
public sealed record CollectRequest(string Root)
{
    /// <summary>Whether the default remote is collected too, not the cache alone.</summary>
    public bool InRemote { get; init; }

    /// <summary>
    /// Collects although pins that are not known here may need data: other repositories may share the cache, the history is cut off or missing, or a git
    /// remote has branches that were not fetched. Each is told. That a pinned directory's list is nowhere to be had cannot be forced.
    /// </summary>
    public bool Force { get; init; }

    /// <summary>Told what people should know, a line at a time.</summary>
    public Action<string> Tell { get; init; } = _ => { };
}
