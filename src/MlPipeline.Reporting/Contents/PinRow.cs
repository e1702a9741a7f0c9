using MlPipeline.Core.Manifests;
using MlPipeline.Reporting.Texts;

namespace MlPipeline.Reporting.Contents;

/// <summary>A pinned file or directory.</summary>
/// <param name="Pin">The <c>.dvc</c> file.</param>
/// <param name="Path">What it pins.</param>
/// <param name="Md5">The pin's own MD5.</param>
/// <param name="Size">Bytes in all.</param>
/// <param name="Files">How many files.</param>
/// <param name="VerifiedBy">Which digests every byte was held against.</param>
public sealed record PinRow(Text Pin, Text Path, Text Md5, long Size, int Files, Text VerifiedBy)
{
    internal static PinRow Of(PinnedArtifact artifact) => new(
        new Text(artifact.Pin), new Text(artifact.Path), new Text(artifact.Md5), artifact.Size, artifact.Files, new Text(artifact.VerifiedBy));
}
