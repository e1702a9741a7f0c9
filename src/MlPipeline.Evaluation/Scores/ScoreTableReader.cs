using System.Globalization;
using MlPipeline.Core.Errors;
using MlPipeline.Core.Runs;
using MlPipeline.Core.Tables;

namespace MlPipeline.Evaluation.Scores;

/// <summary>Types the cells of a scores file, naming the line of the first cell that does not belong.</summary>
internal sealed class ScoreTableReader(Table table)
{
    private static readonly string[] FixedColumns = [ScoreFile.RowColumn, ScoreFile.LabelColumn, ScoreFile.ScoreColumn, ScoreFile.WeightColumn];

    public ScoreTable Read() => new(
        table.Source,
        ReadIds(),
        ReadColumn(ScoreFile.LabelColumn, "0 or 1", LabelOf),
        ReadColumn(ScoreFile.ScoreColumn, "a probability from 0 to 1", cell => NumberOf(cell, 1)),
        ReadColumn(ScoreFile.WeightColumn, "a finite number, not negative", cell => NumberOf(cell, double.MaxValue)),
        ReadGroups());

    private string[] ReadIds()
    {
        var ids = ReadColumn(ScoreFile.RowColumn, "a row id", cell => cell.Length > 0 ? (true, cell) : default);
        var seen = new HashSet<string>(ids.Length, StringComparer.Ordinal);
        for (var row = 0; row < ids.Length; row++)
        {
            if (!seen.Add(ids[row]))
                throw Fault("A row id stands twice in the scores", row, "each id once", ids[row]);
        }

        return ids;
    }

    private T[] ReadColumn<T>(string name, string expected, Func<string, (bool Valid, T Value)> parse)
    {
        var column = PositionOf(name);
        var values = new T[table.Rows.Count];
        for (var row = 0; row < values.Length; row++)
        {
            var cell = table.Rows[row].Cells[column];
            var (valid, value) = parse(cell);
            values[row] = valid ? value : throw Fault($"The column '{name}' holds a value that does not belong there", row, expected, $"'{cell}'");
        }

        return values;
    }

    private GroupColumn[] ReadGroups() =>
    [
        .. table.Columns
            .Select((name, column) => (name, column))
            .Where(pair => !FixedColumns.Contains(pair.name, StringComparer.Ordinal))
            .Select(pair => GroupColumn.Of(pair.name, [.. table.Rows.Select(row => row.Cells[pair.column])])),
    ];

    private static (bool Valid, bool Value) LabelOf(string cell) => (cell is "0" or "1", cell == "1");

    // Adding zero turns -0 into 0, whose bits sort before every other score.
    private static (bool Valid, double Value) NumberOf(string cell, double greatest) =>
        double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number >= 0 && number <= greatest
            ? (true, number + 0.0)
            : default;

    private int PositionOf(string name) => table.IndexOf(name) is var position and >= 0
        ? position
        : throw new UserException(new UserFault($"The scores have no column '{name}'", "score again: ./build.sh Train --force")
        {
            Place = table.Source,
            Expected = string.Join(",", FixedColumns),
            Actual = string.Join(",", table.Columns),
        });

    private UserException Fault(string problem, int row, string expected, string actual) =>
        new(new UserFault(problem, "mend the model's scoring, then score again: ./build.sh Train --force")
        {
            Place = $"{table.Source}:{table.Rows[row].Line}",
            Expected = expected,
            Actual = actual,
        });
}
