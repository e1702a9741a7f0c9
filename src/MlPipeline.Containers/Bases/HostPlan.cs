using MlPipeline.Containers.Layers;
using MlPipeline.Core.Manifests;

namespace MlPipeline.Containers.Bases;

/// <summary>A base layer of the host before it is built.</summary>
internal sealed record HostPlan(LayerPlan Layer, ImageBase Base, IReadOnlyList<BasePackage> Packages);
