using MlPipeline.Core.Digests;

namespace MlPipeline.Core.Files;

/// <summary>A file as the index knows it.</summary>
/// <param name="Stamp">Its stamp when it was read.</param>
/// <param name="Digest">The digest of its bytes then.</param>
/// <param name="Settled">Whether the stamp was old enough then to tell a later change.</param>
public sealed record IndexedFile(FileStamp Stamp, Digest Digest, bool Settled);
