using MlPipeline.Core.Digests;

namespace MlPipeline.Data.Restoring;

/// <summary>A pinned file whose bytes were verified.</summary>
/// <param name="Expected">What the pin wants.</param>
/// <param name="Size">Its bytes.</param>
/// <param name="Sha256">Their digest.</param>
internal sealed record HeldFile(ExpectedFile Expected, long Size, Digest Sha256);
