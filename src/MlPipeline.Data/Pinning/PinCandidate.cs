using MlPipeline.Core.Errors;
using MlPipeline.Data.Ignoring;
using MlPipeline.Data.Pins;

namespace MlPipeline.Data.Pinning;

/// <summary>A path that may be pinned.</summary>
/// <param name="Path">Its full path.</param>
/// <param name="IsDirectory">Whether it is a directory.</param>
internal sealed record PinCandidate(string Path, bool IsDirectory)
{
    public string Name => System.IO.Path.GetFileName(Path);

    public string Folder => System.IO.Path.GetDirectoryName(Path)!;

    public string PinFile => Path + PinFiles.Extension;

    /// <exception cref="UserException">There is no such path, or it cannot be pinned.</exception>
    public static PinCandidate Of(PinRequest request)
    {
        var root = System.IO.Path.GetFullPath(request.Root);
        var path = System.IO.Path.TrimEndingDirectorySeparator(System.IO.Path.GetFullPath(request.Path, root));
        if (PinPaths.FaultOf(PinPaths.Relative(root, path)) is { } fault)
            throw Fault(path, $"The path cannot be pinned: {fault}", $"a path below {root}, as seen from there");
        if (!System.IO.Path.Exists(path))
            throw Fault(path, "There is nothing to pin", "a file or a directory");
        if (new FileInfo(path).LinkTarget is { } target)
            throw Fault(path, $"The path cannot be pinned: it is a link to {target}", "the file or directory itself");
        if (path.EndsWith(PinFiles.Extension, StringComparison.Ordinal) || System.IO.Path.GetFileName(path) is ".gitignore" or IgnoredPaths.FileName)
            throw Fault(path, "The path cannot be pinned: version control or DVC needs it as it is", "a data file or directory");
        if (PinFiles.SkippedFolderIn(PinPaths.Relative(root, path)) is { } skipped)
            throw Fault(path, $"The path cannot be pinned: pins below '{skipped}' are not looked for", "a path outside it");
        RefuseOwner(root, path);
        if (new IgnoredPaths(root).Covers(path, Directory.Exists(path)))
            throw Fault(path, "The path cannot be pinned: a rule of a .dvcignore leaves it out", "a path that no rule names");
        return new PinCandidate(path, Directory.Exists(path));
    }

    private static void RefuseOwner(string root, string path)
    {
        for (var above = System.IO.Path.GetDirectoryName(path)!; above.Length > root.Length; above = System.IO.Path.GetDirectoryName(above)!)
        {
            if (File.Exists(above + PinFiles.Extension))
                throw Fault(path, "The path is inside a pinned directory", $"the directory itself: {PinPaths.Relative(root, above)}");
        }
    }

    private static UserException Fault(string path, string problem, string expected) => new(
        new UserFault(problem, "pass another path to --data-path") { Place = path, Expected = expected });
}
