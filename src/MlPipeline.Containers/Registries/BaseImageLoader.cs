using System.IO.Compression;
using MlPipeline.Containers.Assembling;
using MlPipeline.Containers.Bases;
using MlPipeline.Containers.Files;
using MlPipeline.Containers.Layers;
using MlPipeline.Containers.Layouts;
using MlPipeline.Core.Digests;
using MlPipeline.Core.Errors;
using MlPipeline.Core.Manifests;

namespace MlPipeline.Containers.Registries;

/// <summary>Brings a base image, from a registry or from an OCI layout; every byte is held against the digest that the reference starts from.</summary>
internal sealed class BaseImageLoader(ImageRequest request, ImageReference reference, LayerCache cache)
{
    private const long LargestLayer = 8L << 30;

    public BaseContent Load(CancellationToken cancellation)
    {
        using var source = Source();
        var architecture = Architecture.Of(request.Rid);
        var manifest = new ManifestFinder(source, architecture).Find(reference.Digest, cancellation);
        var config = DocumentOf(source, manifest.Config, cancellation);
        if (config.Architecture != architecture.Oci || config.Os != "linux" || config.Rootfs.DiffIds.Count != manifest.Layers.Count)
            throw Fault("The base image is for another platform, or its configuration does not fit its layers", $"linux/{architecture.Oci}", $"{config.Os}/{config.Architecture}");
        var layers = manifest.Layers.Zip(config.Rootfs.DiffIds, (layer, diff) => Layer(source, layer, diff, cancellation)).ToList();
        return new BaseContent(new ImageBase("image", request.Base.Text, reference.Digest), layers, []) { Config = config };
    }

    private IBlobSource Source() => request.Base.LayoutFolder is { } folder
        ? new LayoutBlobSource(Path.GetFullPath(folder, request.Root))
        : new RegistryBlobSource(reference);

    private static OciConfig DocumentOf(IBlobSource source, OciDescriptor descriptor, CancellationToken cancellation) =>
        SmallDocument.Parse(SmallDocument.Read(source.OpenBlob(descriptor.Digest, cancellation), descriptor.Digest), OciJson.Default.OciConfig, descriptor.Digest);

    private ImageLayer Layer(IBlobSource source, OciDescriptor layer, Digest diffId, CancellationToken cancellation)
    {
        if (layer.MediaType is not (MediaTypes.GzipLayer or MediaTypes.DockerLayer))
            throw Fault("A layer of the base image is compressed in a way that Docker 20.10 refuses", MediaTypes.GzipLayer, layer.MediaType);
        var key = Digest.Of($"base {layer.Digest} {diffId}");
        return cache.Find(key, request.Verify) ?? cache.Store(key, stream => Copy(source, layer, diffId, stream, cancellation));
    }

    private static ImageLayer Copy(IBlobSource source, OciDescriptor layer, Digest diffId, Stream target, CancellationToken cancellation)
    {
        source.CopyBlob(layer, target, cancellation);
        target.Position = 0;
        using var blob = new DigestStream(new BufferedStream(new NotClosing(target), 1 << 17));
        using var tar = new DigestStream(new GZipStream(blob, CompressionMode.Decompress), LargestLayer);
        var files = TarEntries.Count(tar, cancellation);
        if (blob.Digest() != layer.Digest || tar.Digest() != diffId)
            throw Fault("A layer of the base image is not what its digest says", layer.Digest.ToString(), null);
        return new ImageLayer(LayerNames.Base, layer.Digest, diffId, layer.Size, tar.Passed, files);
    }

    private static UserException Fault(string problem, string? expected, string? actual) => new(new UserFault(problem, "pass another --base-image, or the right digest")
    {
        Expected = expected,
        Actual = actual,
    });
}
