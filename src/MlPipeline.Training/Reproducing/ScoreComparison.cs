using System.Globalization;
using MlPipeline.Core.Runs;
using MlPipeline.Core.Tables;

namespace MlPipeline.Training.Reproducing;

/// <summary>How the scores of two trainings differ.</summary>
internal sealed record ScoreComparison
{
    /// <summary>The first line that differs, as a phrase; null where the files are equal.</summary>
    public required string? FirstDifference { get; init; }

    /// <summary>Whether the same rows were held out, with the same labels and groups.</summary>
    public required bool AreSameRows { get; init; }

    /// <summary>The largest difference of a score, as a share of a score that is above 1; null where no score differs or they cannot be compared.</summary>
    public required double? Largest { get; init; }

    public static ScoreComparison Compare(string expected, string actual)
    {
        if (FirstLine(expected, actual) is not { } line)
            return new ScoreComparison { FirstDifference = null, AreSameRows = true, Largest = null };
        var (left, right) = (CsvFile.Read(expected), CsvFile.Read(actual));
        var areSame = left.Columns.SequenceEqual(right.Columns, StringComparer.Ordinal) && left.Rows.Count == right.Rows.Count
            && left.Columns.Where(column => !IsScore(column)).All(column => CellsOf(left, column).SequenceEqual(CellsOf(right, column), StringComparer.Ordinal));
        return new ScoreComparison { FirstDifference = line, AreSameRows = areSame, Largest = areSame ? LargestOf(left, right) : null };
    }

    private static string? FirstLine(string expected, string actual)
    {
        using var left = File.ReadLines(expected).GetEnumerator();
        using var right = File.ReadLines(actual).GetEnumerator();
        for (var line = 1; ; line++)
        {
            var (hasLeft, hasRight) = (left.MoveNext(), right.MoveNext());
            if (!hasLeft && !hasRight)
                return null;
            if (hasLeft != hasRight || left.Current != right.Current)
                return string.Create(CultureInfo.InvariantCulture, $"scores.csv line {line}");
        }
    }

    // A predicted class that changed is as far away as it can be.
    private static double? LargestOf(Table left, Table right) => left.Columns.Where(IsScore)
        .SelectMany(column => CellsOf(left, column).Zip(CellsOf(right, column), Distance))
        .DefaultIfEmpty().Max() is var largest && double.IsFinite(largest) ? largest : null;

    private static double Distance(string expected, string actual) => expected == actual
        ? 0
        : TryParse(expected, out var left) && TryParse(actual, out var right) ? Difference.Of(left, right) : double.PositiveInfinity;

    private static bool TryParse(string text, out double number) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out number);

    private static bool IsScore(string column) => column == ScoreFile.ScoreColumn || column.StartsWith(ScoreFile.ProbabilityPrefix, StringComparison.Ordinal);

    private static IEnumerable<string> CellsOf(Table table, string column)
    {
        var index = table.IndexOf(column);
        return table.Rows.Select(row => row.Cells[index]);
    }
}
