namespace MlPipeline.Data.Pins;

/// <summary>Paths as pins, directory objects and messages write them.</summary>
internal static class PinPaths
{
    // DVC never pins these, and whoever writes into them runs code in the repository.
    private static readonly string[] Forbidden = [".git", ".dvc", ".hg"];

    /// <summary>The path relative to the root, with <c>/</c>.</summary>
    public static string Relative(string root, string path) => Path.GetRelativePath(root, path).Replace(Path.DirectorySeparatorChar, '/');

    /// <summary>As above for a path below the root, both full: where there are very many, this is quick.</summary>
    public static string Below(string root, string path) => path[(root.Length + 1)..].Replace(Path.DirectorySeparatorChar, '/');

    /// <summary>Why a path from a pin or a directory object may not be followed; null when it may.</summary>
    public static string? FaultOf(string path)
    {
        if (path.Length == 0)
            return "it is empty";
        if (path[0] == '/' || Path.IsPathRooted(path))
            return "it is absolute";
        if (path.Contains('\0', StringComparison.Ordinal))
            return "it holds a NUL";
        if (OperatingSystem.IsWindows() && path.AsSpan().ContainsAny('\\', ':'))
            return "it holds a character that parts paths on Windows";
        foreach (var part in path.AsSpan().Split('/'))
        {
            if (FaultOfPart(path.AsSpan(part)) is { } fault)
                return fault;
        }

        return null;
    }

    private static string? FaultOfPart(ReadOnlySpan<char> part)
    {
        if (part.IsEmpty)
            return "it has an empty part";
        if (part is "." or "..")
            return $"it has the part '{part}'";
        foreach (var forbidden in part[0] == '.' ? Forbidden : [])
        {
            if (part.Equals(forbidden, StringComparison.OrdinalIgnoreCase))
                return $"it leads into '{part}'";
        }

        return null;
    }
}
