namespace MlPipeline.Core.Manifests;

/// <summary>A pinned file or directory.</summary>
/// <param name="Pin">The <c>.dvc</c> file, relative to the repository's root.</param>
/// <param name="Path">What it pins, relative to the repository's root.</param>
/// <param name="Md5">The pin's own MD5, with <c>.dir</c> for a directory.</param>
/// <param name="Size">Bytes in all.</param>
/// <param name="Files">How many files.</param>
/// <param name="VerifiedBy">Which digests every byte was held against: <c>sha256</c>, <c>md5</c> or <c>md5-dos2unix</c>.</param>
public sealed record PinnedArtifact(string Pin, string Path, string Md5, long Size, int Files, string VerifiedBy);
