using System.IO.Enumeration;

namespace MlPipeline.Data.Content;

/// <summary>The files of a folder at every depth; links to folders are given as they are and not followed.</summary>
internal static class FolderFiles
{
    private static readonly EnumerationOptions Everything = new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None, IgnoreInaccessible = false };

    public static IEnumerable<FolderEntry> Below(string folder) =>
        new FileSystemEnumerable<FolderEntry>(folder, (ref entry) => new FolderEntry(entry.ToFullPath(), IsLink(ref entry)), Everything)
        {
            ShouldIncludePredicate = (ref entry) => !entry.IsDirectory || IsLink(ref entry),
            ShouldRecursePredicate = (ref entry) => !IsLink(ref entry),
        };

    private static bool IsLink(ref FileSystemEntry entry) => entry.Attributes.HasFlag(FileAttributes.ReparsePoint);
}
