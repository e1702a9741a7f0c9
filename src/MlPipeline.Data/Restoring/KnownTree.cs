using MlPipeline.Core.Digests;
using MlPipeline.Core.Files;

namespace MlPipeline.Data.Restoring;

/// <summary>The files of a pinned directory as they were last verified.</summary>
/// <param name="Files">By their paths.</param>
internal sealed record KnownTree(IReadOnlyDictionary<string, IndexedFile> Files)
{
    public static KnownTree Unknown { get; } = new(new Dictionary<string, IndexedFile>());

    /// <summary>Whether they were verified by the pin as it is now.</summary>
    public bool IsOfThisPin { get; init; }

    /// <summary>Whether their stamps are trusted.</summary>
    public bool IsTrusted { get; init; }

    /// <summary>The digest of a file whose stamp tells that it is as it was.</summary>
    public Digest? DigestOf(string path, FileStamp stamp) => IsTrusted && Files.GetValueOrDefault(path) is { Settled: true } known && known.Stamp == stamp ? known.Digest : null;
}
