namespace MlPipeline.Data.Indexing;

/// <summary>What one folder of a directory holds itself.</summary>
/// <param name="Files">Its files.</param>
internal sealed record FolderContents(List<IndexedPath> Files)
{
    /// <summary>How many folders it holds.</summary>
    public int Folders { get; private set; }

    /// <summary>The contents of every folder by its path, ordinally sorted; the directory itself is the empty path.</summary>
    public static SortedDictionary<string, FolderContents> Of(IEnumerable<IndexedPath> files)
    {
        var folders = new SortedDictionary<string, FolderContents>(StringComparer.Ordinal) { [""] = new([]) };
        var last = ("", folders[""]);
        foreach (var file in files)
        {
            var folder = FolderOf(file.Path);
            if (folder != last.Item1)
                last = (folder, At(folders, folder));
            last.Item2.Files.Add(file);
        }

        return folders;
    }

    private static FolderContents At(SortedDictionary<string, FolderContents> folders, string path)
    {
        if (folders.TryGetValue(path, out var known))
            return known;
        At(folders, FolderOf(path)).Folders++;
        return folders[path] = new([]);
    }

    private static string FolderOf(string path) => path.LastIndexOf('/') is > 0 and var end ? path[..end] : "";
}
