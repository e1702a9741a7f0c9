using MlPipeline.Core.Errors;
using MlPipeline.Data.Content;
using MlPipeline.Data.Ignoring;
using MlPipeline.Data.Pins;

namespace MlPipeline.Data.Pinning;

/// <summary>The files of a directory that is to be pinned.</summary>
internal static class PinnableFiles
{
    /// <summary>Their paths relative to the directory, with <c>/</c>, ordinally sorted.</summary>
    /// <param name="directory">Its full path.</param>
    /// <param name="ignored">What is left out.</param>
    /// <exception cref="UserException">A link, a pin or version control's own files are among them.</exception>
    public static IReadOnlyList<string> Of(string directory, IgnoredPaths ignored)
    {
        var files = FolderFiles.Below(directory)
            .Where(entry => !ignored.Covers(entry.Path, isFolder: false))
            .Select(entry => (Name: PinPaths.Below(directory, entry.Path), entry.IsLink))
            .OrderBy(file => file.Name, StringComparer.Ordinal)
            .ToList();
        foreach (var (name, isLink) in files)
            RefuseUnpinnable(directory, name, isLink);
        return [.. files.Select(file => file.Name)];
    }

    private static void RefuseUnpinnable(string directory, string file, bool isLink)
    {
        var full = Path.Combine(directory, file);
        var reason = isLink ? $"it is a link to {new FileInfo(full).LinkTarget}"
            : file.EndsWith(PinFiles.Extension, StringComparison.Ordinal) ? "it is a pin itself"
            : Path.GetFileName(file) == IgnoredPaths.FileName ? "ignore rules inside a pinned directory are not followed"
            : PinPaths.FaultOf(file);
        if (reason is not null)
            throw new UserException(new UserFault($"A file of the directory cannot be pinned: {reason}", "move or delete it") { Place = full });
    }
}
