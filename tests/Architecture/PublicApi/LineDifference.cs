namespace MlPipeline.Architecture.Tests.PublicApi;

/// <summary>The lines that two texts do not share, by their longest common subsequence.</summary>
internal static class LineDifference
{
    /// <summary>Lines with <c>-</c> that are gone and with <c>+</c> that are new, each run below the last shared line that opens a type.</summary>
    public static IEnumerable<string> Of(IReadOnlyList<string> before, IReadOnlyList<string> after)
    {
        var common = CommonLengths(before, after);
        var (heading, told) = ("", "");
        var (left, right) = (0, 0);
        while (left < before.Count || right < after.Count)
        {
            if (left < before.Count && right < after.Count && before[left] == after[right])
            {
                heading = IsHeading(before[left]) ? before[left] : heading;
                (left, right) = (left + 1, right + 1);
                continue;
            }

            if (told != heading)
                yield return $"  {told = heading}";
            yield return right == after.Count || (left < before.Count && common[left + 1, right] >= common[left, right + 1])
                ? $"- {before[left++]}"
                : $"+ {after[right++]}";
        }
    }

    private static bool IsHeading(string line) =>
        line.Contains(" class ", StringComparison.Ordinal) || line.Contains(" struct ", StringComparison.Ordinal)
        || line.Contains(" interface ", StringComparison.Ordinal) || line.Contains(" enum ", StringComparison.Ordinal);

    // How many lines the texts' rests share, from each pair of places on.
    private static int[,] CommonLengths(IReadOnlyList<string> before, IReadOnlyList<string> after)
    {
        var lengths = new int[before.Count + 1, after.Count + 1];
        for (var left = before.Count - 1; left >= 0; left--)
        {
            for (var right = after.Count - 1; right >= 0; right--)
            {
                lengths[left, right] = before[left] == after[right]
                    ? lengths[left + 1, right + 1] + 1
                    : Math.Max(lengths[left + 1, right], lengths[left, right + 1]);
            }
        }

        return lengths;
    }
}
