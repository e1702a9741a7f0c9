using MlPipeline.Core.Digests;
using MlPipeline.Core.Files;

namespace MlPipeline.Data.Restoring;

/// <summary>A pinned file whose bytes were verified.</summary>
/// <param name="Expected">What the pin wants.</param>
/// <param name="Sha256">The digest of its bytes.</param>
/// <param name="Stamp">The file's stamp when they were verified.</param>
internal sealed record HeldFile(ExpectedFile Expected, Digest Sha256, FileStamp Stamp)
{
    public long Size => Stamp.Size;
}
