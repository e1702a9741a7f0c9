using MlPipeline.Core.Errors;
using MlPipeline.Core.Tables;

namespace MlPipeline.Evaluation.Scores;

/// <summary>Scored held-out rows in typed columns: ids, labels, probabilities of the positive class, weights and group attributes.</summary>
public sealed class ScoreTable
{
    private int[]? ascending;

    internal ScoreTable(string source, string[] ids, bool[] labels, double[] scores, double[] weights, IReadOnlyList<GroupColumn> groups)
    {
        Source = source;
        Ids = ids;
        Labels = labels;
        Scores = scores;
        Weights = weights;
        Groups = groups;
        EqualWeights = weights.Length == 0 || (weights[0] > 0 && weights.AsSpan().IndexOfAnyExcept(weights[0]) < 0);
    }

    /// <summary>Where the rows were read from.</summary>
    public string Source { get; }

    /// <summary>How many rows there are.</summary>
    public int Rows => Ids.Length;

    /// <summary>The names of the group attributes, in the order of their columns.</summary>
    public IReadOnlyList<string> Attributes => [.. Groups.Select(group => group.Name)];

    internal string[] Ids { get; }

    internal bool[] Labels { get; }

    internal double[] Scores { get; }

    internal double[] Weights { get; }

    internal IReadOnlyList<GroupColumn> Groups { get; }

    internal bool EqualWeights { get; }

    /// <summary>The rows in ascending order of score, sorted once for all slices.</summary>
    internal int[] Ascending => ascending ??= ScoreOrder.Ascending(Scores, Labels);

    /// <summary>Reads a scores file with the columns of <see cref="Core.Runs.ScoreFile"/>; a score is the number as written, in double precision.</summary>
    /// <exception cref="UserException">
    /// The file is missing or malformed, lacks a column, repeats a row id, or holds a label other than 0 and 1, a score outside 0 to 1 or not a
    /// number, or a weight that is negative or not finite; the line is named.
    /// </exception>
    public static ScoreTable Read(string path) => Of(CsvFile.Read(path));

    /// <summary>Types the cells of a table that is already read.</summary>
    /// <exception cref="UserException">As for <see cref="Read"/>.</exception>
    public static ScoreTable Of(Table table) => new ScoreTableReader(table).Read();
}
