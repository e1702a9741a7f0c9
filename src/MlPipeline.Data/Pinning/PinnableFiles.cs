using MlPipeline.Core.Errors;
using MlPipeline.Data.Content;
using MlPipeline.Data.Pins;

namespace MlPipeline.Data.Pinning;

/// <summary>The files of a directory that is to be pinned.</summary>
internal static class PinnableFiles
{
    /// <summary>Their paths relative to the directory, with <c>/</c>, ordinally sorted.</summary>
    /// <exception cref="UserException">A link, a pin or version control's own files are among them.</exception>
    public static IReadOnlyList<string> Of(string directory)
    {
        var files = FolderFiles.Below(directory).Select(entry => (Name: PinPaths.Below(directory, entry.Path), entry.IsLink)).OrderBy(file => file.Name, StringComparer.Ordinal).ToList();
        foreach (var (name, isLink) in files)
            RefuseUnpinnable(directory, name, isLink);
        return [.. files.Select(file => file.Name)];
    }

    private static void RefuseUnpinnable(string directory, string file, bool isLink)
    {
        var full = Path.Combine(directory, file);
        var reason = isLink ? $"it is a link to {new FileInfo(full).LinkTarget}"
            : file.EndsWith(PinFiles.Extension, StringComparison.Ordinal) ? "it is a pin itself"
            : Path.GetFileName(file) == ".dvcignore" ? "ignore rules inside a pinned directory are not followed"
            : PinPaths.FaultOf(file);
        if (reason is not null)
            throw new UserException(new UserFault($"A file of the directory cannot be pinned: {reason}", "move or delete it") { Place = full });
    }
}
