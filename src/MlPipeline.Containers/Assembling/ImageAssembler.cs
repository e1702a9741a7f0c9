using MlPipeline.Containers.Bases;
using MlPipeline.Containers.Documents;
using MlPipeline.Containers.Layers;
using MlPipeline.Containers.Layouts;
using MlPipeline.Core.Files;
using MlPipeline.Core.Manifests;

namespace MlPipeline.Containers.Assembling;

/// <summary>Assembles OCI images without an engine; the same request gives the same bytes.</summary>
/// <param name="index">Remembers digests of the host's libraries; it is not saved here.</param>
/// <param name="clock">Tells which cached layers were used lately; no byte depends on it.</param>
public sealed class ImageAssembler(FileIndex index, TimeProvider clock)
{
    /// <summary>
    /// Writes layout, bill of materials and provenance. Unchanged layers come from the cache. A kill leaves the old image or the new one.
    /// </summary>
    /// <returns>The image; its outputs are every file of the layout and the two documents.</returns>
    /// <exception cref="Core.Errors.UserException">A file changed meanwhile, a library or the base is missing, or a package is not the locked one.</exception>
    public ImageManifest Assemble(ImageRequest request, CancellationToken cancellation)
    {
        var dependencies = Dependencies(request);
        var application = new ApplicationLayers(request, dependencies);
        var cache = new LayerCache(request.LayerCache, clock);
        var builder = new LayerBuilder(cache, request.Workers, request.Verify);
        var content = new BaseAssembler(request, index, cache, builder).Assemble(application, cancellation);
        var layers = application.Plan().Select(plan => builder.Build(plan, cancellation)).ToList();
        var image = new AssembledImage(request, content, layers, dependencies);
        cancellation.ThrowIfCancellationRequested();
        var manifest = Publish(image, cache);
        cache.Clean();
        return manifest;
    }

    /// <summary>What the image will stand on, told without assembling it: an input of the step's key.</summary>
    /// <exception cref="Core.Errors.UserException">A library of the host is missing.</exception>
    public ImageBase BaseOf(ImageRequest request)
    {
        if (request.Base.Image is { } image)
            return new ImageBase("image", request.Base.Text, image.Digest);
        return new HostBase(request, index).Plan(new ApplicationLayers(request, Dependencies(request)).NativeFiles()).Base;
    }

    private static DependencyFile Dependencies(ImageRequest request)
    {
        var name = Path.GetFileNameWithoutExtension(request.Executable + ".") + ".deps.json";
        var dependencies = DependencyFile.Read(Path.Combine(request.ApplicationFolder, name), request.PackagesFolder);
        if (request.LockFile is { } file)
            LockedPackages.Check(file, dependencies.Packages);
        return dependencies;
    }

    private static ImageManifest Publish(AssembledImage image, LayerCache cache)
    {
        var request = image.Request;
        var writer = new LayoutWriter(Path.TrimEndingDirectorySeparator(Path.GetFullPath(request.Layout)));
        foreach (var layer in image.Layers)
            writer.Link(layer.Digest, cache.BlobOf(layer.Digest));
        var config = writer.Write(ConfigComposer.Compose(image), OciJson.Default.OciConfig, MediaTypes.Config);
        var manifest = writer.Write(ConfigComposer.Manifest(image, config), OciJson.Default.OciManifest, MediaTypes.Manifest);
        AtomicFile.WriteBytes(request.Sbom, BillOfMaterials.Write(image, config.Digest));
        AtomicFile.WriteBytes(request.Provenance, ProvenanceStatement.Write(image, manifest.Digest));
        writer.Publish(manifest, $"{request.Name}:latest");
        return image.Manifest(config.Digest, manifest.Digest, [.. writer.Files(), request.Sbom, request.Provenance]);
    }
}
