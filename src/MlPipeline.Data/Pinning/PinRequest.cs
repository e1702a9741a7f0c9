using MlPipeline.Data.Progress;

namespace MlPipeline.Data.Pinning;

/// <summary>What to pin.</summary>
/// <param name="Root">The repository's root, a full path: its <c>.dvc/config</c> names the remotes.</param>
/// <param name="Path">The file or directory, below the root; relative paths start at the root.</param>
public sealed record PinRequest(string Root, string Path)
{
    /// <summary>How many files are stored at a time; the result does not depend on it.</summary>
    public int Workers { get; init; } = 2;

    /// <summary>Told what people should know, a line at a time.</summary>
    public Action<string> Tell { get; init; } = _ => { };

    /// <summary>Told how far it has come, from several threads, one call at a time.</summary>
    public Action<TransferProgress> Progress { get; init; } = _ => { };
}
