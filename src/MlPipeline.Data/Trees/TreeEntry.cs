namespace MlPipeline.Data.Trees;

/// <summary>A file of a directory, as DVC's <c>.dir</c> object lists it.</summary>
/// <param name="Path">Relative to the directory, with <c>/</c>.</param>
/// <param name="Md5">Of its bytes, by the pin's rule.</param>
internal sealed record TreeEntry(string Path, string Md5);
