using System.Text.RegularExpressions;

namespace Nuke.Common.IO;

/// <summary>Files and directories by pattern: <c>*</c>, <c>?</c>, <c>**</c> for any depth, <c>{a,b}</c>.</summary>
public static class Globbing
{
    public static IReadOnlyCollection<AbsolutePath> GlobFiles(this AbsolutePath directory, params string[] patterns)
        => Find(directory, patterns, Directory.EnumerateFiles);
    public static IReadOnlyCollection<AbsolutePath> GlobDirectories(this AbsolutePath directory, params string[] patterns)
        => Find(directory, patterns, Directory.EnumerateDirectories);

    private static List<AbsolutePath> Find(
        AbsolutePath directory, string[] patterns, Func<string, string, SearchOption, IEnumerable<string>> enumerate)
    {
        var entries = directory.DirectoryExists() ? enumerate(directory, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToList() : [];
        return patterns.Select(ToRegex)
            .SelectMany(regex => entries.Where(x => regex.IsMatch(Path.GetRelativePath(directory, x).Replace('\\', '/'))))
            .Select(AbsolutePath.Create).ToList();
    }

    private static Regex ToRegex(string pattern)
    {
        var regex = Regex.Replace(Regex.Escape(pattern.Replace('\\', '/')), @"\\\*\\\*/|\\\*\\\*|\\\*|\\\?|\\\{[^}]*\}", x => x.Value switch
        {
            @"\*\*/" => "(.*/)?",
            @"\*\*" => ".*",
            @"\*" => "[^/]*",
            @"\?" => "[^/]",
            var choice => $"({choice[2..^1].Replace(',', '|')})",
        });
        return new Regex($"^{regex}$", OperatingSystem.IsWindows() ? RegexOptions.IgnoreCase : RegexOptions.None);
    }
}
