using System.Globalization;
using System.Text.RegularExpressions;

namespace MlPipeline.Nuke.Testing;

/// <summary>How many tests passed, failed and were skipped.</summary>
internal sealed partial record TestCounts(int Passed, int Failed, int Skipped)
{
    /// <summary>The counts in the runner's closing summary, or null when it has none.</summary>
    public static TestCounts? Parse(IEnumerable<string> lines)
    {
        var counts = lines.Select(line => SummaryLine().Match(line)).Where(match => match.Success)
            .GroupBy(match => match.Groups["name"].Value, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => int.Parse(group.Last().Groups["count"].Value, CultureInfo.InvariantCulture), StringComparer.Ordinal);
        return counts.ContainsKey("total")
            ? new TestCounts(counts.GetValueOrDefault("succeeded"), counts.GetValueOrDefault("failed"), counts.GetValueOrDefault("skipped"))
            : null;
    }

    /// <summary>The plain closing line.</summary>
    public override string ToString() => $"{Passed} passed, {Failed} failed, {Skipped} skipped";

    [GeneratedRegex(@"^\s*(?<name>total|succeeded|failed|skipped):\s+(?<count>\d+)\s*$")]
    private static partial Regex SummaryLine();
}
