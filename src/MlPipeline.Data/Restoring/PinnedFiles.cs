using MlPipeline.Core.Manifests;
using MlPipeline.Data.Pins;

namespace MlPipeline.Data.Restoring;

/// <summary>A pin whose files all hold the pinned bytes.</summary>
internal sealed record PinnedFiles(PinnedContent Content, IReadOnlyList<HeldFile> Files)
{
    public PinnedArtifact Artifact(string root) => new(
        PinPaths.Relative(root, Content.Pin.File),
        PinPaths.Relative(root, Content.Pin.Target),
        Content.Pin.Id,
        Files.Sum(file => file.Size),
        Files.Count,
        Content.VerifiedBy);

    public IEnumerable<FileRecord> Records(string root) =>
        Files.Select(file => new FileRecord(PinPaths.Relative(root, file.Expected.Target), file.Size, file.Sha256));
}
