using MlPipeline.Core.Digests;
using MlPipeline.Core.Manifests;

namespace MlPipeline.Containers.Validation;

/// <summary>Which image to hold against what.</summary>
/// <param name="Layout">The folder of its OCI layout, a full path.</param>
/// <param name="Image">What the step that made it said of it.</param>
/// <param name="Model">The digest of the archive that it must serve.</param>
public sealed record ValidationRequest(string Layout, ImageManifest Image, Digest Model)
{
    /// <summary>How many layers are read at a time.</summary>
    public int Workers { get; init; } = 2;
}
