using System.Text.RegularExpressions;

namespace MlPipeline.Data.Ignoring;

/// <summary>A line of a <c>.dvcignore</c>, in the syntax of Git's <c>gitignore(5)</c>.</summary>
internal sealed class IgnoreRule
{
    private readonly Regex pattern;
    private readonly bool isForFolders;

    private IgnoreRule(Regex pattern, bool isNegated, bool isForFolders)
    {
        this.pattern = pattern;
        this.isForFolders = isForFolders;
        IsNegated = isNegated;
    }

    /// <summary>Whether it takes back what earlier rules left out.</summary>
    public bool IsNegated { get; }

    /// <summary>The rule of a line; null for a comment, an empty line, and a pattern that can match nothing.</summary>
    public static IgnoreRule? TryParse(string line)
    {
        var text = WithoutTrailingSpaces(line);
        if (text.Length == 0 || text[0] == '#')
            return null;
        var isNegated = text[0] == '!';
        var body = isNegated ? text[1..] : text;
        var isForFolders = body.EndsWith('/');
        return IgnorePattern.TryTranslate(isForFolders ? body[..^1] : body) is { } pattern ? new IgnoreRule(pattern, isNegated, isForFolders) : null;
    }

    /// <summary>Whether the rule speaks of a path.</summary>
    /// <param name="path">Relative to the folder of the rule's file, with <c>/</c>.</param>
    /// <param name="isFolder">Whether it is a folder.</param>
    public bool Fits(string path, bool isFolder) => (isFolder || !isForFolders) && pattern.IsMatch(path);

    private static string WithoutTrailingSpaces(string line)
    {
        var text = line.TrimEnd('\r', '\n');
        while (text.EndsWith(' ') && !text.EndsWith("\\ ", StringComparison.Ordinal))
            text = text[..^1];
        return text;
    }
}
