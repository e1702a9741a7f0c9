using MlPipeline.Core.Files;

namespace MlPipeline.Data.Indexing;

/// <summary>A file of a pinned directory, as the index knows it.</summary>
/// <param name="Path">Relative to the directory, with <c>/</c>.</param>
/// <param name="File">Its stamp, and the digest that its bytes had then.</param>
/// <param name="IsExecutable">Whether its owner must be able to execute it.</param>
internal sealed record IndexedPath(string Path, IndexedFile File, bool IsExecutable);
