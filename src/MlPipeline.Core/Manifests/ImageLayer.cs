using MlPipeline.Core.Digests;

namespace MlPipeline.Core.Manifests;

/// <summary>A layer of an image.</summary>
/// <param name="Name">What it holds: <c>base</c>, <c>runtime</c>, <c>packages</c>, <c>app</c> or <c>model</c>.</param>
/// <param name="Digest">Of the stored, compressed bytes.</param>
/// <param name="DiffId">Of the uncompressed tar.</param>
/// <param name="Size">Stored bytes.</param>
/// <param name="UncompressedSize">Bytes of the tar.</param>
/// <param name="Files">How many files and links it holds, folders not counted.</param>
public sealed record ImageLayer(string Name, Digest Digest, Digest DiffId, long Size, long UncompressedSize, int Files);
