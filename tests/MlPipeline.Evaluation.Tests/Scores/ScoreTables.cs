using System.Globalization;
using MlPipeline.Evaluation.Scores;

namespace MlPipeline.Evaluation.Tests.Scores;

/// <summary>Tables of scores for tests.</summary>
internal static class ScoreTables
{
    public static ScoreTable Of(bool[] labels, double[] scores, double[]? weights = null, string[]? groups = null) => new(
        "test",
        [.. Enumerable.Range(0, labels.Length).Select(row => row.ToString(CultureInfo.InvariantCulture))],
        labels,
        scores,
        weights ?? [.. labels.Select(_ => 1.0)],
        groups is null ? [] : [GroupColumn.Of("group", groups)]);

    public static ScoreTable Pick(ScoreTable table, int[] rows) => new(
        table.Source,
        [.. rows.Select((_, index) => index.ToString(CultureInfo.InvariantCulture))],
        [.. rows.Select(row => table.Labels[row])],
        [.. rows.Select(row => table.Scores[row])],
        [.. rows.Select(row => table.Weights[row])],
        [.. table.Groups.Select(group => GroupColumn.Of(group.Name, [.. rows.Select(row => group.Levels[group.Codes[row]])]))]);
}
