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
        var files = FolderFiles.Below(directory).Select(file => PinPaths.Relative(directory, file)).Order(StringComparer.Ordinal).ToList();
        foreach (var file in files)
            RefuseUnpinnable(directory, file);
        return files;
    }

    private static void RefuseUnpinnable(string directory, string file)
    {
        var full = Path.Combine(directory, file);
        var reason = new FileInfo(full).LinkTarget is { } target ? $"it is a link to {target}"
            : file.EndsWith(PinFiles.Extension, StringComparison.Ordinal) ? "it is a pin itself"
            : Path.GetFileName(file) == ".dvcignore" ? "ignore rules inside a pinned directory are not followed"
            : PinPaths.FaultOf(file);
        if (reason is not null)
            throw new UserException(new UserFault($"A file of the directory cannot be pinned: {reason}", "move or delete it") { Place = full });
    }
}
