namespace MlPipeline.Data.Content;

/// <summary>A file of a folder.</summary>
/// <param name="Path">Its full path.</param>
/// <param name="IsLink">Whether it is a link, to a file or to a folder.</param>
internal readonly record struct FolderEntry(string Path, bool IsLink);
