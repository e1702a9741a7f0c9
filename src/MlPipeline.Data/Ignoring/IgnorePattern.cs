using System.Text;
using System.Text.RegularExpressions;

namespace MlPipeline.Data.Ignoring;

/// <summary>Makes regular expressions of the patterns of <c>gitignore(5)</c>.</summary>
internal static class IgnorePattern
{
    // Such files may come with a pull request: matching takes time in proportion to the path, whatever the pattern is.
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.Singleline;

    /// <summary>What matches the relative paths that the pattern names; null when it can name none.</summary>
    /// <param name="body">The pattern without negation and without the slash at its end.</param>
    public static Regex? TryTranslate(string body)
    {
        var parts = body.TrimStart('/').Split('/').ToList();
        if (parts.Contains(""))
            return null;
        // A pattern without a slash before its end is looked for at every depth.
        if (!body.Contains('/', StringComparison.Ordinal))
            parts.Insert(0, "**");
        try
        {
            return new Regex($@"\A{Joined(parts)}\z", Options);
        }
        catch (ArgumentException)
        {
            // A range that ends before it begins.
            return null;
        }
    }

    private static StringBuilder Joined(List<string> parts)
    {
        var regex = new StringBuilder();
        var separator = "";
        for (var place = 0; place < parts.Count; place++)
        {
            if (parts[place] != "**")
            {
                AppendGlob(regex.Append(separator), parts[place]);
                separator = "/";
            }
            else if (place == parts.Count - 1)
            {
                regex.Append(separator).Append(".+");
            }
            else
            {
                regex.Append(separator.Length > 0 ? "(?:/.+)?/" : "(?:.+/)?");
                separator = "";
            }
        }

        return regex;
    }

    private static void AppendGlob(StringBuilder regex, string glob)
    {
        for (var at = 0; at < glob.Length; at++)
        {
            var end = glob[at] == '[' ? EndOfClass(glob, at) : -1;
            if (end > 0)
                regex.Append(ClassOf(glob[(at + 1)..end]));
            else
                regex.Append(glob[at] switch { '*' => "[^/]*", '?' => "[^/]", '\\' when at + 1 < glob.Length => Regex.Escape(glob[++at].ToString()), var plain => Regex.Escape(plain.ToString()) });
            at = Math.Max(at, end);
        }
    }

    // The first character of a class may be a bracket itself.
    private static int EndOfClass(string glob, int start)
    {
        var first = start + 1 < glob.Length && glob[start + 1] is '!' or '^' ? start + 2 : start + 1;
        return first + 1 < glob.Length ? glob.IndexOf(']', first + 1) : -1;
    }

    private static string ClassOf(string content)
    {
        var isNegated = content[0] is '!' or '^';
        var inner = (isNegated ? content[1..] : content).Replace("\\", "\\\\", StringComparison.Ordinal).Replace("[", "\\[", StringComparison.Ordinal)
            .Replace("]", "\\]", StringComparison.Ordinal).Replace("^", "\\^", StringComparison.Ordinal);
        return isNegated ? $"[^/{inner}]" : $"[{inner}]";
    }
}
