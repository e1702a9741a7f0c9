using MlPipeline.Containers.Layers;
using MlPipeline.Core.Manifests;

namespace MlPipeline.Containers.Bases;

/// <summary>A base layer of the host before it is built.</summary>
internal sealed record HostPlan(LayerPlan Layer, ImageBase Base, IReadOnlyList<BasePackage> Packages)
{
    /// <summary>The files that no known package owns, by their path in the image.</summary>
    public IReadOnlyList<FileRecord> Unowned() =>
    [
        .. Layer.Entries.Where(entry => entry.Digest is not null)
            .Select(entry => new FileRecord(entry.Path, entry.Size, entry.Digest!.Value))
            .Except(Packages.SelectMany(package => package.Files)),
    ];
}
