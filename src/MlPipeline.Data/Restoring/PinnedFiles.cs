using MlPipeline.Core.Digests;
using MlPipeline.Core.Manifests;
using MlPipeline.Data.Indexing;
using MlPipeline.Data.Pins;
using MlPipeline.Data.Trees;

namespace MlPipeline.Data.Restoring;

/// <summary>A pin whose files all hold the pinned bytes.</summary>
/// <param name="Pin">The pin.</param>
/// <param name="Target">The full path of what was wanted: all that is pinned, or a path in it.</param>
/// <param name="Summary">Of all files.</param>
/// <param name="Files">Each file; of an untouched directory they are not known one by one.</param>
internal sealed record PinnedFiles(Pin Pin, string Target, TreeSummary Summary, IReadOnlyList<HeldFile> Files)
{
    public static PinnedFiles Of(PinnedContent content, IReadOnlyList<HeldFile> files)
    {
        var digest = content.Pin.IsDirectory ? ListOf(content, files) : files[0].Sha256;
        var summary = new TreeSummary(content.Pin.FileDigest, digest, content.HeldAgainst) { Files = files.Count, Size = files.Sum(file => file.Size) };
        return new(content.Pin, content.Target, summary, files);
    }

    public PinnedArtifact Artifact(string root) => new(PinPaths.Relative(root, Pin.File), PinPaths.Relative(root, Target), Pin.Id)
    {
        Digest = Summary.List,
        Size = Summary.Size,
        Files = Summary.Files,
        VerifiedBy = Summary.VerifiedBy,
    };

    /// <summary>The record of a pinned file; a directory's files are recorded as a whole.</summary>
    public IEnumerable<FileRecord> Records(string root) =>
        Pin.IsDirectory ? [] : Files.Select(file => new FileRecord(PinPaths.Relative(root, file.Expected.Target), file.Size, file.Sha256));

    private static Digest ListOf(PinnedContent content, IReadOnlyList<HeldFile> files) => content is { Inner: "", Pin.Sha256: { } pinned }
        ? pinned
        : Digest.Of(DigestList.Write(files.Select(file => new ListedFile(file.Expected.Path, file.Sha256, file.Size, file.Expected.IsExecutable))));
}
