using MlPipeline.Data.Content;
using MlPipeline.Data.Pins;

namespace MlPipeline.Data.Ignoring;

/// <summary>What DVC leaves out of the directories that it pins: the rules of every <c>.dvcignore</c> between the repository's root and a path.</summary>
internal sealed class IgnoredPaths(string root)
{
    /// <summary>The name of the files that hold rules.</summary>
    public const string FileName = ".dvcignore";

    private readonly string root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(root));
    private readonly Dictionary<string, bool> folders = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<IgnoreRule>> rules = new(StringComparer.Ordinal);

    /// <summary>Whether a rule leaves out a path below the root, or a folder above it.</summary>
    /// <param name="path">A full path.</param>
    /// <param name="isFolder">Whether it is a folder.</param>
    /// <exception cref="Core.Errors.UserException">Rules cannot be read.</exception>
    public bool Covers(string path, bool isFolder)
    {
        var folder = Path.GetDirectoryName(path)!;
        return folder.Length >= root.Length && (CoversFolder(folder) || IsNamed(path, folder, isFolder));
    }

    private bool CoversFolder(string folder)
    {
        if (!folders.TryGetValue(folder, out var covered))
            folders[folder] = covered = Covers(folder, isFolder: true);
        return covered;
    }

    // The last rule that fits decides; those of inner folders come after those of outer ones.
    private bool IsNamed(string path, string folder, bool isFolder)
    {
        for (var at = folder; at.Length >= root.Length; at = Path.GetDirectoryName(at)!)
        {
            var relative = PinPaths.Below(at, path);
            if (RulesOf(at).LastOrDefault(rule => rule.Fits(relative, isFolder)) is { } last)
                return !last.IsNegated;
            if (at.Length == root.Length)
                break;
        }

        return false;
    }

    private IReadOnlyList<IgnoreRule> RulesOf(string folder)
    {
        if (rules.TryGetValue(folder, out var known))
            return known;
        var file = Path.Combine(folder, FileName);
        return rules[folder] = File.Exists(file) ? TargetFault.GuardRead<IReadOnlyList<IgnoreRule>>(file, () => [.. File.ReadLines(file).Select(IgnoreRule.TryParse).OfType<IgnoreRule>()]) : [];
    }
}
