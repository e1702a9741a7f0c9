using MlPipeline.Core.Digests;

namespace MlPipeline.Data.Pinning;

/// <summary>What was pinned.</summary>
/// <param name="Pin">The <c>.dvc</c> file, relative to the root.</param>
/// <param name="Path">What it pins, relative to the root.</param>
/// <param name="Md5">DVC's own digest, with <c>.dir</c> for a directory.</param>
/// <param name="Sha256">Of the file's bytes; of the list of files for a directory.</param>
/// <param name="Size">Bytes in all.</param>
/// <param name="Files">How many files.</param>
/// <param name="Stored">How many objects the remote did not have yet.</param>
public sealed record PinResult(string Pin, string Path, string Md5, Digest Sha256, long Size, int Files, int Stored);
