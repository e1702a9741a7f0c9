using MlPipeline.Core.Manifests;

namespace MlPipeline.Containers.Unpacking;

/// <summary>Which image to unpack, and where to.</summary>
/// <param name="Layout">The folder of its OCI layout, a full path.</param>
/// <param name="Image">What the step that made it said of it.</param>
/// <param name="Folder">The target folder, a full path; what was there is replaced.</param>
public sealed record UnpackRequest(string Layout, ImageManifest Image, string Folder);
