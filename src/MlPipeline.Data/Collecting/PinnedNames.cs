using System.Text.RegularExpressions;

namespace MlPipeline.Data.Collecting;

/// <summary>
/// The digests that stand in a pin or a <c>dvc.lock</c>. For what must be kept, all counts that looks like a digest, under whatever key and in
/// whatever style of YAML it stands: an old pin that no longer parses still keeps its data, and to keep too much does no harm.
/// </summary>
internal static partial class PinnedNames
{
    /// <summary>What finds the lines for <see cref="In"/>, and others; an extended regular expression of POSIX.</summary>
    public const string LinePattern = "[0-9a-f]{32}";

    /// <summary>The digests in a line: 32 hexadecimal digits, with <c>.dir</c> for a directory, or 64.</summary>
    public static IEnumerable<string> In(string line) => Digest().Matches(line).Select(match => match.Value);

    [GeneratedRegex(@"(?<![0-9a-zA-Z])(?:[0-9a-f]{64}|[0-9a-f]{32}(?:\.dir\b)?)(?![0-9a-zA-Z])", RegexOptions.CultureInvariant)]
    private static partial Regex Digest();
}
