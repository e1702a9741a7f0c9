namespace MlPipeline.Nuke.Stages;

/// <summary>Where data work outside a model's run keeps its memory.</summary>
internal static class DataFolders
{
    /// <summary>The index of files that were pinned or restored by their paths.</summary>
    public static string IndexOf(string root) => Path.Combine(root, ".nuke", "temp", "data-index");
}
