using MlPipeline.Evaluation.Numerics;

namespace MlPipeline.Evaluation.Scores;

/// <summary>Some rows of a table in ascending order of score, with the threshold that decides: what every metric is a function of.</summary>
internal sealed class Slice
{
    private Slice(ScoreTable table, ReadOnlySpan<int> order, double threshold)
    {
        Labels = new bool[order.Length];
        Scores = new double[order.Length];
        Weights = new double[order.Length];
        for (var position = 0; position < order.Length; position++)
        {
            var row = order[position];
            Labels[position] = table.Labels[row];
            Scores[position] = table.Scores[row];
            Weights[position] = table.Weights[row];
        }

        EqualWeights = table.EqualWeights;
        Counts = Count(threshold, weighted: false);
        Masses = EqualWeights ? Counts : Count(threshold, weighted: true);
    }

    public bool[] Labels { get; }

    public double[] Scores { get; }

    public double[] Weights { get; }

    public bool EqualWeights { get; }

    public int Rows => Labels.Length;

    public int Positives => (int)(Counts.TruePositives + Counts.FalseNegatives);

    public int Negatives => Rows - Positives;

    /// <summary>Rows by label and prediction.</summary>
    public Confusion Counts { get; }

    /// <summary>Weights by label and prediction; the counts when all weights are equal.</summary>
    public Confusion Masses { get; }

    /// <summary>All rows.</summary>
    public static Slice Of(ScoreTable table, double threshold) => new(table, table.Ascending, threshold);

    /// <summary>The rows of each level of an attribute, in the order of its levels.</summary>
    public static IReadOnlyList<Slice> PerLevel(ScoreTable table, GroupColumn column, double threshold)
    {
        var ends = new int[column.Levels.Count + 1];
        foreach (var code in column.Codes)
            ends[code + 1]++;
        for (var level = 1; level < ends.Length; level++)
            ends[level] += ends[level - 1];
        var next = ends.ToArray();
        var byLevel = new int[table.Rows];
        foreach (var row in table.Ascending)
            byLevel[next[column.Codes[row]]++] = row;
        return [.. column.Levels.Select((_, level) => new Slice(table, byLevel.AsSpan(ends[level]..ends[level + 1]), threshold))];
    }

    private Confusion Count(double threshold, bool weighted)
    {
        Span<ChunkedSum> cells = stackalloc ChunkedSum[4];
        for (var row = 0; row < Labels.Length; row++)
            cells[(Labels[row] ? 0 : 1) + (Scores[row] >= threshold ? 0 : 2)].Add(weighted ? Weights[row] : 1);
        return new Confusion(cells[0].Value, cells[1].Value, cells[2].Value, cells[3].Value);
    }
}
