using MlPipeline.Data.Progress;

namespace MlPipeline.Data.Restoring;

/// <summary>What to restore.</summary>
/// <param name="Root">The repository's root, a full path: its <c>.dvc/config</c> names cache and remotes.</param>
/// <param name="PinFiles">Full paths of the <c>.dvc</c> files, all below the root.</param>
public sealed record RestoreRequest(string Root, IReadOnlyList<string> PinFiles)
{
    /// <summary>Replaces working files with local changes, and removes unpinned files in a pinned directory, instead of refusing.</summary>
    public bool Force { get; init; }

    /// <summary>Reads every working file again, instead of trusting size, time and inode of those that were verified before.</summary>
    public bool Verify { get; init; }

    /// <summary>How many files are restored at a time from near, and at least from afar; the result does not depend on it.</summary>
    public int Workers { get; init; } = 2;

    /// <summary>The one path of a pinned directory that is wanted, relative to it; empty for all that is pinned. It needs a single pin.</summary>
    public string Inner { get; init; } = "";

    /// <summary>Told what people should know, a line at a time.</summary>
    public Action<string> Tell { get; init; } = _ => { };

    /// <summary>Told how far it has come, from several threads, one call at a time.</summary>
    public Action<TransferProgress> Progress { get; init; } = _ => { };
}
