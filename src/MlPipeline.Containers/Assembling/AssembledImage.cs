using MlPipeline.Containers.Bases;
using MlPipeline.Containers.Layers;
using MlPipeline.Core.Digests;
using MlPipeline.Core.Manifests;

namespace MlPipeline.Containers.Assembling;

/// <summary>An image whose layers are ready.</summary>
internal sealed class AssembledImage(ImageRequest request, BaseContent content, IReadOnlyList<ImageLayer> own, DependencyFile dependencies)
{
    public ImageRequest Request => request;

    public BaseContent Base => content;

    /// <summary>The layers above the base.</summary>
    public IReadOnlyList<ImageLayer> Own => own;

    /// <summary>NuGet packages and runtime packs.</summary>
    public IReadOnlyList<ImagePackage> Packages => dependencies.Packages;

    /// <summary>The published files that no package brought, by their path in the application's folder.</summary>
    public IEnumerable<FileRecord> OwnFiles => new ApplicationLayers(request, dependencies).Files()
        .Where(file => dependencies.LayerOf(file.Path) == LayerNames.App)
        .Select(file => file.Record with { Path = file.Path });

    /// <summary>All layers, the lowest first.</summary>
    public IEnumerable<ImageLayer> Layers => content.Layers.Concat(own);

    public Architecture Architecture => Architecture.Of(request.Rid);

    public ImageManifest Manifest(Digest config, Digest manifest, IEnumerable<string> outputs) => new()
    {
        Inputs = request.Inputs,
        Config = config,
        Manifest = manifest,
        Platform = $"linux/{Architecture.Oci}",
        Base = content.Base,
        Layers = [.. Layers],
        Packages = [.. content.Packages.Select(package => new ImagePackage("deb", package.Name, package.Version)).Concat(Packages)],
        Outputs = [.. outputs.Select(Record).OrderBy(record => record.Path, StringComparer.Ordinal)],
    };

    // A blob's name is its digest; only the few small files need reading.
    private FileRecord Record(string file)
    {
        var relative = Path.GetRelativePath(request.Root, file).Replace(Path.DirectorySeparatorChar, '/');
        return Digest.TryParse("sha256:" + Path.GetFileName(file), out var digest)
            ? new FileRecord(relative, new FileInfo(file).Length, digest)
            : FileRecord.Of(request.Root, file);
    }
}
