using Docker.DotNet.Models;
using MlPipeline.Core.Manifests;

namespace MlPipeline.Containers.Engines;

/// <summary>What an engine says of an image that it holds.</summary>
/// <param name="Id">The id that the engine gives it.</param>
/// <param name="Tags">Its names.</param>
/// <param name="Layers">The digests of its layers' tars, the lowest first.</param>
internal sealed record EngineImage(string Id, IReadOnlyList<string> Tags, IReadOnlyList<string> Layers)
{
    public static EngineImage Of(ImageInspectResponse seen) => new(seen.ID, [.. seen.RepoTags ?? []], [.. seen.RootFS?.Layers ?? []]);

    /// <summary>Whether its id is a digest of the image: the classic store takes the configuration's, containerd's the manifest's.</summary>
    public bool IsNamedAfter(ImageManifest image) => Id == image.Config.ToString() || Id == image.Manifest.ToString();

    /// <summary>Whether it holds the very files of the image: for a store that writes a manifest or an index of its own.</summary>
    public bool HasLayersOf(ImageManifest image) => Layers.SequenceEqual(image.Layers.Select(layer => layer.DiffId.ToString()), StringComparer.Ordinal);
}
