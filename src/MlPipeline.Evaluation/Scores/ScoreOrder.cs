namespace MlPipeline.Evaluation.Scores;

/// <summary>Rows in ascending order of score, then label, then position: sums in this order do not depend on the order of the file.</summary>
internal static class ScoreOrder
{
    public static int[] Ascending(double[] scores, bool[] labels)
    {
        var keys = new long[scores.Length];
        var rows = new int[scores.Length];
        for (var row = 0; row < keys.Length; row++)
        {
            keys[row] = KeyOf(scores[row], labels[row]);
            rows[row] = row;
        }

        Array.Sort(keys, rows);
        SortTies(keys, rows);
        return rows;
    }

    // Scores lie between 0 and 1: their bits sort as they do, and the topmost is free to make room for the label.
    private static long KeyOf(double score, bool label) => (BitConverter.DoubleToInt64Bits(score) << 1) | (label ? 1L : 0L);

    private static void SortTies(long[] keys, int[] rows)
    {
        for (int start = 0, end; start < keys.Length; start = end)
        {
            end = start + 1;
            while (end < keys.Length && keys[end] == keys[start])
                end++;
            rows.AsSpan(start, end - start).Sort();
        }
    }
}
