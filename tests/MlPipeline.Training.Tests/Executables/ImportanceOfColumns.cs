using System.Globalization;
using MlPipeline.Training.Executables;
using MlPipeline.Training.Tests.Support;

namespace MlPipeline.Training.Tests.Executables;

public sealed class ImportanceOfColumns
{
    // The sample's own rule: a wide row and a red one tend to the positive class.
    private static readonly Func<IReadOnlyList<Sample>, IReadOnlyList<float>> Rule = rows => [.. rows.Select(row => row.Width / 2 + (row.Colour == "red" ? 0.25f : 0))];

    [Fact]
    public void Is_the_increase_of_the_loss_as_calculated_by_hand()
    {
        var rows = Sample.Rows(40);
        var meter = new ImportanceMeter<Sample>(11, Rule);
        var record = meter.Measure(rows);
        var unshuffled = rows.Average(row => Loss(row.Width, row.Colour, row.Label));
        Assert.Equal(("brier", 40, 5), (record.Metric, record.Rows, record.Repeats));
        Assert.Equal(unshuffled, record.Unshuffled, 1e-12);
        Assert.Equal(["width", "colour"], record.Columns.Select(column => column.Column));
        var increases = Enumerable.Range(0, 5)
            .Select(repeat => meter.Shuffle("width", repeat, 40))
            .Select(places => rows.Select((row, index) => Loss(rows[places[index]].Width, row.Colour, row.Label)).Average() - unshuffled)
            .ToList();
        Assert.Equal(increases.Average(), record.Columns[0].Mean, 1e-12);
        Assert.Equal((increases.Min(), increases.Max()), (record.Columns[0].Lowest, record.Columns[0].Highest), (one, other) =>
            Math.Abs(one.Item1 - other.Item1) < 1e-12 && Math.Abs(one.Item2 - other.Item2) < 1e-12);
    }

    [Fact]
    public void Is_nothing_for_a_column_that_is_not_read()
    {
        var record = new ImportanceMeter<Sample>(11, rows => [.. rows.Select(row => row.Width)]).Measure(Sample.Rows(60));
        Assert.Equal((0, 0, 0), (record.Columns[1].Mean, record.Columns[1].Lowest, record.Columns[1].Highest));
        Assert.NotEqual(0, record.Columns[0].Mean);
    }

    [Fact]
    public void Is_the_same_for_the_same_seed_and_another_for_another()
    {
        var rows = Sample.Rows(60);
        Assert.Equal(new ImportanceMeter<Sample>(11, Rule).Measure(rows).Columns, new ImportanceMeter<Sample>(11, Rule).Measure(rows).Columns);
        Assert.NotEqual(new ImportanceMeter<Sample>(11, Rule).Measure(rows).Columns, new ImportanceMeter<Sample>(12, Rule).Measure(rows).Columns);
    }

    [Fact]
    public void Leaves_the_rows_as_they_are()
    {
        var rows = Sample.Rows(30);
        new ImportanceMeter<Sample>(11, Rule).Measure(rows);
        Assert.Equal(Sample.Rows(30).Select(Text), rows.Select(Text));
    }

    [Fact]
    public void Is_measured_on_at_most_2000_rows() => Assert.Equal(2_000, new ImportanceMeter<Sample>(11, Rule).Measure(Sample.Rows(2_500)).Rows);

    [Fact]
    public void Shuffles_are_permutations_that_differ_by_column_and_repeat()
    {
        var meter = new ImportanceMeter<Sample>(11, Rule);
        int[][] shuffles = [meter.Shuffle("width", 0, 50), meter.Shuffle("width", 1, 50), meter.Shuffle("colour", 0, 50)];
        Assert.All(shuffles, places => Assert.Equal(Enumerable.Range(0, 50), places.Order()));
        Assert.Equal(3, shuffles.Select(places => string.Join(',', places)).Distinct().Count());
    }

    private static string Text(Sample row) => string.Create(CultureInfo.InvariantCulture, $"{row.Width} {row.Colour} {row.Label}");

    private static double Loss(float width, string colour, bool label) => Math.Pow(width / 2 + (colour == "red" ? 0.25f : 0) - (label ? 1.0 : 0.0), 2);
}
