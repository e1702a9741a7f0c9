using MlPipeline.Core.Digests;

namespace MlPipeline.Containers.Layers;

/// <summary>A layer that was just written.</summary>
/// <param name="Digest">Of the compressed bytes.</param>
/// <param name="DiffId">Of the tar.</param>
/// <param name="Size">Compressed bytes.</param>
/// <param name="UncompressedSize">Bytes of the tar.</param>
internal sealed record WrittenLayer(Digest Digest, Digest DiffId, long Size, long UncompressedSize);
