using MlPipeline.Core.Digests;
using MlPipeline.Core.Manifests;
using MlPipeline.Reporting.Texts;

namespace MlPipeline.Reporting.Contents;

/// <summary>The image that BuildImage assembled.</summary>
/// <param name="Config">The digest of its configuration: its identity.</param>
/// <param name="Manifest">The digest by which a registry knows it.</param>
/// <param name="Platform">Operating system and architecture.</param>
/// <param name="BaseKind">What it stands on: <c>host</c> or <c>image</c>.</param>
/// <param name="BaseReference">The host's system, or the base image.</param>
/// <param name="BaseDigest">The base's digest.</param>
/// <param name="Layers">The layers, the lowest first.</param>
/// <param name="Packages">What is installed in it.</param>
public sealed record ImageSection(
    Digest Config,
    Digest Manifest,
    Text Platform,
    Text BaseKind,
    Text BaseReference,
    Digest BaseDigest,
    IReadOnlyList<LayerRow> Layers,
    IReadOnlyList<PackageRow> Packages)
{
    /// <summary>Stored bytes of all layers.</summary>
    public long Size => Layers.Sum(layer => layer.Size);

    internal static ImageSection? Of(ImageManifest? image) => image is null
        ? null
        : new(
            image.Config,
            image.Manifest,
            new Text(image.Platform),
            new Text(image.Base.Kind),
            new Text(image.Base.Reference),
            image.Base.Digest,
            [.. image.Layers.Select(LayerRow.Of)],
            [.. image.Packages.Select(PackageRow.Of)]);
}
