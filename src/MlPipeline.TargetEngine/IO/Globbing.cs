using System.Text;
using System.Text.RegularExpressions;

namespace Nuke.Common.IO;

/// <summary>Files and directories by pattern: <c>*</c>, <c>?</c>, <c>**</c> for any depth, <c>{a,b}</c>, <c>[abc]</c>.</summary>
public static class Globbing
{
    public static IReadOnlyCollection<AbsolutePath> GlobFiles(this AbsolutePath directory, params string[] patterns)
        => Find(directory, patterns, Directory.EnumerateFiles);

    public static IReadOnlyCollection<AbsolutePath> GlobDirectories(this AbsolutePath directory, params string[] patterns)
        => Find(directory, patterns, Directory.EnumerateDirectories);

    private static List<AbsolutePath> Find(
        AbsolutePath directory, string[] patterns, Func<string, string, SearchOption, IEnumerable<string>> enumerate)
    {
        if (!directory.DirectoryExists())
            return [];

        var entries = enumerate(directory, "*", SearchOption.AllDirectories)
            .Select(x => (Path: x, Relative: Path.GetRelativePath(directory, x).Replace('\\', '/')))
            .OrderBy(x => x.Relative, StringComparer.Ordinal)
            .ToList();
        return patterns
            .Select(ToRegex)
            .SelectMany(regex => entries.Where(x => regex.IsMatch(x.Relative)))
            .Select(x => (AbsolutePath)x.Path)
            .ToList();
    }

    private static Regex ToRegex(string pattern)
    {
        var regex = new StringBuilder("^");
        var text = pattern.Replace('\\', '/');
        var inBraces = false;
        for (var i = 0; i < text.Length; i++)
        {
            inBraces = text[i] == '{' || (inBraces && text[i] != '}');
            if (text.AsSpan(i).StartsWith("**/"))
                (i, _) = (i + 2, regex.Append("(.*/)?"));
            else if (text.AsSpan(i).StartsWith("**"))
                (i, _) = (i + 1, regex.Append(".*"));
            else
                regex.Append(One(text[i], inBraces));
        }

        var options = OperatingSystem.IsWindows() ? RegexOptions.IgnoreCase : RegexOptions.None;
        return new Regex(regex.Append('$').ToString(), options | RegexOptions.CultureInvariant);
    }

    private static string One(char c, bool inBraces) => c switch
    {
        '*' => "[^/]*",
        '?' => "[^/]",
        '{' => "(",
        '}' => ")",
        ',' when inBraces => "|",
        '[' or ']' => c.ToString(),
        _ => Regex.Escape(c.ToString()),
    };
}
