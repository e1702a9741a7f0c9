namespace MlPipeline.Data.Collecting;

/// <summary>Where a path leads when all links on the way are followed.</summary>
internal static class RealPath
{
    // As many as Linux itself follows.
    private const int MaximumLinks = 40;

    /// <summary>The full path without links; what is not there is left as it is.</summary>
    /// <exception cref="IOException">The links lead in a circle.</exception>
    public static string Of(string path)
    {
        var links = 0;
        return Follow(path, ref links);
    }

    /// <summary>Whether a path leads to a folder or below it, whatever links lead there.</summary>
    public static bool IsIn(string folder, string path)
    {
        var relative = Path.GetRelativePath(Of(folder), Of(path));
        return !Path.IsPathRooted(relative) && relative.Split(Path.DirectorySeparatorChar)[0] != "..";
    }

    private static string Follow(string path, ref int links)
    {
        var full = Path.GetFullPath(path);
        var real = Path.GetPathRoot(full)!;
        foreach (var name in full[real.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries))
        {
            var next = Path.Combine(real, name);
            if (new FileInfo(next).LinkTarget is { } target)
            {
                if (++links > MaximumLinks)
                    throw new IOException($"The links of '{path}' lead in a circle.");
                next = Follow(Path.GetFullPath(target, real), ref links);
            }

            real = next;
        }

        return real;
    }
}
