using MlPipeline.Core.Digests;
using MlPipeline.Core.Files;

namespace MlPipeline.Data.Restoring;

/// <summary>A pinned file whose bytes were verified.</summary>
/// <param name="Expected">What the pin wants.</param>
/// <param name="Sha256">The digest of its bytes.</param>
/// <param name="Stamp">The file's stamp when they were verified.</param>
internal sealed record HeldFile(ExpectedFile Expected, Digest Sha256, FileStamp Stamp)
{
    /// <summary>When the reading began that verified it; null for one that was written here and is not in sight yet.</summary>
    public DateTimeOffset? ReadFrom { get; init; }

    public long Size => Stamp.Size;

    /// <summary>Whether every change is certain to show in the stamp.</summary>
    /// <param name="inSight">When files that were written here come into sight.</param>
    public bool IsSettled(DateTimeOffset inSight) => (ReadFrom ?? inSight) >= Stamp.SettledFrom;
}
