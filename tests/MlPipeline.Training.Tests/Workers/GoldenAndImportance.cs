using System.Globalization;
using System.Text.Json;
using MlPipeline.Core.Json;
using MlPipeline.Core.Tables;
using MlPipeline.Training.Tests.Support;

namespace MlPipeline.Training.Tests.Workers;

public sealed class GoldenAndImportance
{
    [Fact]
    public void Golden_scores_are_those_of_the_scores_file()
    {
        using var training = new SampleTraining("Seeded");
        training.Run();
        var scores = CsvFile.Read(training.Scores).Rows.ToDictionary(row => row.Cells[0], row => float.Parse(row.Cells[2], CultureInfo.InvariantCulture));
        var golden = File.ReadLines(training.Golden).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.Equal(Math.Min(scores.Count, 200), golden.Count);
        Assert.All(golden, line =>
        {
            Assert.Equal(scores[line.GetProperty("row").GetString()!], line.GetProperty("score").GetSingle());
            Assert.Equal(["width", "height", "colour"], line.GetProperty("input").EnumerateObject().Select(member => member.Name));
        });
    }

    [Fact]
    public void Importance_ranks_what_decides_above_what_does_not()
    {
        using var training = new SampleTraining("Seeded");
        var response = training.Run();
        var record = CanonicalJson.ReadFile(training.Importance, ManifestJson.Canonical.ImportanceRecord, "train again");
        Assert.Equal((response.HoldoutRows, 5), (record.Rows, record.Repeats));
        var means = record.Columns.ToDictionary(column => column.Column, column => column.Mean);
        Assert.Equal(["width", "height", "colour"], record.Columns.Select(column => column.Column));
        Assert.True(means["width"] > means["height"]);
    }
}
