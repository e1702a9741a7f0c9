using MlPipeline.Core.Digests;
using MlPipeline.Core.Files;
using MlPipeline.Core.Manifests;

namespace MlPipeline.Containers.Layers;

/// <summary>A layer in the cache.</summary>
/// <param name="Layer">The layer.</param>
/// <param name="Stamp">What its blob looked like when its digest was computed.</param>
internal sealed record CachedLayer(ImageLayer Layer, FileStamp Stamp)
{
    /// <summary>Whether what is known of the blob still holds for the file; reads it when it shall be verified.</summary>
    public bool Holds(string blob, bool verify) => FileStamp.Of(blob) == Stamp && (!verify || Digest.OfFile(blob) == Layer.Digest);
}
