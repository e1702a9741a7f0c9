namespace Nuke.Common.IO;

/// <summary>How one path lies to another.</summary>
public static class PathConstruction
{
    public static RelativePath GetRelativePathTo(this AbsolutePath basePath, string destinationPath)
        => (RelativePath)(Path.GetRelativePath(basePath, destinationPath) is var path && path == "." ? string.Empty : path);

    public static bool Contains(this AbsolutePath basePath, string destinationPath)
    {
        for (var path = (AbsolutePath)destinationPath; path != null; path = path.Parent)
        {
            if (path == basePath)
                return true;
        }

        return false;
    }
}
