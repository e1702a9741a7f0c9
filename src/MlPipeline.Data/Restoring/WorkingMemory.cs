using MlPipeline.Core.Digests;
using MlPipeline.Core.Files;
using MlPipeline.Data.Cache;
using MlPipeline.Data.Indexing;
using MlPipeline.Data.Pins;
using MlPipeline.Data.Remotes;

namespace MlPipeline.Data.Restoring;

/// <summary>What is remembered of working files that were verified before.</summary>
/// <param name="index">Of pinned files.</param>
/// <param name="state">Where the indexes of pinned directories lie.</param>
/// <param name="verify">Whether nothing is trusted.</param>
internal sealed class WorkingMemory(FileIndex index, WorkspaceState state, bool verify)
{
    private readonly KnownDigests known = new(state.KnownDigests);

    /// <summary>What an index says of a whole directory that is still just as it was restored by this very pin; null where that is not known.</summary>
    public TreeSummary? IntactTree(Pin pin, int workers)
    {
        if (verify || !pin.IsDirectory || TreeIndex.TryOpen(state.TreeIndexOf(pin)) is not { } tree)
            return null;
        var summary = tree.Summary;
        return summary.PinFile == pin.FileDigest && TreeSweep.Matches(pin.Target, tree, workers) ? summary : null;
    }

    /// <summary>The files of a pinned directory as they were last verified, by their paths.</summary>
    public KnownTree TreeOf(Pin pin) => (pin.IsDirectory ? TreeIndex.TryOpen(state.TreeIndexOf(pin)) : null) is { } tree
        ? new KnownTree(tree.ReadFiles()) { IsOfThisPin = tree.Summary.PinFile == pin.FileDigest, IsTrusted = !verify }
        : KnownTree.Unknown;

    /// <summary>A pinned file's SHA-256 where it has just the pinned bytes, as far as is known without reading it by MD5.</summary>
    public Digest? DigestIfPinned(Pin pin)
    {
        var wanted = pin.Sha256 ?? (verify ? null : known.Of(ObjectKey.Of(pin)));
        return wanted is { } digest && index.DigestOf(pin.Target, verify) == digest ? digest : null;
    }

    /// <summary>Remembers a pinned file that was verified.</summary>
    public void Remember(Pin pin, HeldFile file, DateTimeOffset inSight)
    {
        index.Record(pin.Target, file.Stamp, file.Sha256, file.ReadFrom ?? inSight);
        if (pin.Sha256 is null)
            known.Remember(ObjectKey.Of(pin), file.Sha256);
    }

    /// <summary>Makes what writes the index of a pinned directory that was verified, and whose files come into sight at some time.</summary>
    public Action IndexFor(Pin pin, TreeSummary summary, IEnumerable<HeldFile> files, DateTimeOffset inSight)
    {
        var bytes = TreeIndexWriter.BytesOf(
            summary, [.. files.Select(file => new IndexedPath(file.Expected.Path, new IndexedFile(file.Stamp, file.Sha256, file.IsSettled(inSight)), file.Expected.IsExecutable))]);
        return () => AtomicFile.WriteBytes(state.TreeIndexOf(pin), bytes);
    }

    public void Save() => known.Save();
}
