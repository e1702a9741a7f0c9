using System.IO.Enumeration;

namespace MlPipeline.Data.Content;

/// <summary>The files of a folder at every depth; links to folders are given as they are and not followed.</summary>
internal static class FolderFiles
{
    private static readonly EnumerationOptions Everything = new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None, IgnoreInaccessible = false };

    public static IEnumerable<FolderEntry> Below(string folder) => DirectoryStream.IsPossible ? Streamed(folder) : Enumerated(folder);

    // What cannot be opened is left to .NET, which tells why.
    private static IEnumerable<FolderEntry> Streamed(string folder)
    {
        using var entries = DirectoryStream.TryOpen(folder);
        while (entries?.MoveNext() == true)
        {
            var path = Path.Combine(folder, entries.Name);
            var isLink = entries.IsKnown ? entries.IsLink : new FileInfo(path).LinkTarget is not null;
            var isFolder = entries.IsKnown ? entries.IsFolder : !isLink && Directory.Exists(path);
            foreach (var entry in isFolder ? Streamed(path) : [new FolderEntry(path, isLink)])
                yield return entry;
        }

        if (entries is not null)
            yield break;
        foreach (var entry in Enumerated(folder))
            yield return entry;
    }

    private static FileSystemEnumerable<FolderEntry> Enumerated(string folder) =>
        new(folder, (ref entry) => new FolderEntry(entry.ToFullPath(), IsLink(ref entry)), Everything)
        {
            ShouldIncludePredicate = (ref entry) => !entry.IsDirectory || IsLink(ref entry),
            ShouldRecursePredicate = (ref entry) => !IsLink(ref entry),
        };

    private static bool IsLink(ref FileSystemEntry entry) => entry.Attributes.HasFlag(FileAttributes.ReparsePoint);
}
