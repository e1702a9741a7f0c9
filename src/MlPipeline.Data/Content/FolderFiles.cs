namespace MlPipeline.Data.Content;

/// <summary>The files of a folder at every depth; links to folders are given as they are and not followed.</summary>
internal static class FolderFiles
{
    public static IEnumerable<string> Below(string folder) => Directory.EnumerateFileSystemEntries(folder, "*", new EnumerationOptions
    {
        RecurseSubdirectories = false,
        AttributesToSkip = FileAttributes.None,
        IgnoreInaccessible = false,
    }).SelectMany(entry => IsFolder(entry) ? Below(entry) : [entry]);

    private static bool IsFolder(string entry) => new DirectoryInfo(entry) is { Exists: true, LinkTarget: null };
}
