namespace MlPipeline.Data.Restoring;

/// <summary>What to restore.</summary>
/// <param name="Root">The repository's root, a full path: its <c>.dvc/config</c> names the remotes.</param>
/// <param name="PinFiles">Full paths of the <c>.dvc</c> files, all below the root.</param>
public sealed record RestoreRequest(string Root, IReadOnlyList<string> PinFiles)
{
    /// <summary>Replaces working files with local changes, and removes unpinned files in a pinned directory, instead of refusing.</summary>
    public bool Force { get; init; }

    /// <summary>How many files are restored at a time; the result does not depend on it.</summary>
    public int Workers { get; init; } = 2;
}
