using MlPipeline.Core.Manifests;

namespace MlPipeline.Containers.Layers;

/// <summary>Makes planned layers, or finds them in the cache.</summary>
internal sealed class LayerBuilder(LayerCache cache, int workers, bool verify)
{
    public ImageLayer Build(LayerPlan plan, CancellationToken cancellation)
    {
        var key = plan.Key();
        var known = cache.Find(key, verify);
        return known is not null ? known with { Name = plan.Name } : cache.Store(key, stream => Write(plan, stream, cancellation));
    }

    private ImageLayer Write(LayerPlan plan, Stream stream, CancellationToken cancellation)
    {
        var written = LayerWriter.Write(plan, stream, workers, cancellation);
        return new ImageLayer(plan.Name, written.Digest, written.DiffId, written.Size, written.UncompressedSize, plan.Files);
    }
}
