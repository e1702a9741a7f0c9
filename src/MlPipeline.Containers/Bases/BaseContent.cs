using MlPipeline.Containers.Layouts;
using MlPipeline.Core.Manifests;

namespace MlPipeline.Containers.Bases;

/// <summary>A base as an image is built on it.</summary>
/// <param name="Base">What it is.</param>
/// <param name="Layers">Its layers, the lowest first.</param>
/// <param name="Packages">Its packages, as far as they are known.</param>
internal sealed record BaseContent(ImageBase Base, IReadOnlyList<ImageLayer> Layers, IReadOnlyList<BasePackage> Packages)
{
    /// <summary>Its files that no known package owns; nothing where its files are not known at all.</summary>
    public IReadOnlyList<FileRecord> Unowned { get; init; } = [];

    /// <summary>The base image's own configuration; null for the host's.</summary>
    public OciConfig? Config { get; init; }
}
