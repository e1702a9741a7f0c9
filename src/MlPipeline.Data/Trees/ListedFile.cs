using MlPipeline.Core.Digests;

namespace MlPipeline.Data.Trees;

/// <summary>A file of a directory, as our list beside DVC's names it.</summary>
/// <param name="Path">Relative to the directory, with <c>/</c>.</param>
/// <param name="Sha256">Of its bytes.</param>
/// <param name="Size">Its bytes.</param>
/// <param name="IsExecutable">Whether its owner may execute it; DVC keeps this for single files only.</param>
internal sealed record ListedFile(string Path, Digest Sha256, long Size, bool IsExecutable);
