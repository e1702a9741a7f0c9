using System.Text.RegularExpressions;

namespace MlPipeline.Data.Collecting;

/// <summary>
/// The digests that stand in a pin or a <c>dvc.lock</c>, whatever else stands there: for what must be kept, every line counts that looks like one, and
/// an old pin that no longer parses still keeps its data.
/// </summary>
internal static partial class PinnedNames
{
    /// <summary>The digest in a line: 32 hexadecimal digits, with <c>.dir</c> for a directory, or 64; null when there is none.</summary>
    public static string? In(string line) => Name().Match(line) is { Success: true } match ? match.Groups[1].Value : null;

    [GeneratedRegex(@"(?:md5|sha256):\s*['""]?([0-9a-f]{64}|[0-9a-f]{32}(?:\.dir)?)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
