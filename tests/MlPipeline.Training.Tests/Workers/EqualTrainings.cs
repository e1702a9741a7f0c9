using MlPipeline.Core.Tables;
using MlPipeline.Training.Tests.Support;
using MlPipeline.Training.Workers;

namespace MlPipeline.Training.Tests.Workers;

public sealed class EqualTrainings
{
    [Fact]
    public void Folder_culture_time_zone_and_processors_change_no_byte()
    {
        using var one = new SampleTraining("Seeded");
        using var two = Elsewhere(new WorkerEnvironment { Language = "tr_TR.UTF-8", TimeZone = "Asia/Kolkata", Processors = 2 });
        using var three = Elsewhere(new WorkerEnvironment { Language = "de_DE.UTF-8", TimeZone = "America/St_Johns", Processors = 16, Vectors = VectorWidth.Narrow });
        var responses = new[] { one, two, three }.Select(training => training.Run()).ToList();
        Assert.Single(responses.Select(response => (response.TrainingRows, response.HoldoutRows, response.Holdout)).Distinct());
        Assert.All(responses, response => Assert.Empty(response.Categories));
        Assert.Equal([one.Digests, one.Digests], [two.Digests, three.Digests]);
    }

    [Fact]
    public async Task Parquet_and_CSV_of_the_same_values_give_the_same_bytes()
    {
        using var text = new SampleTraining("Seeded");
        using var binary = new SampleTraining("Seeded");
        binary.Data = Path.Combine(binary.Folder, "data", "sample.parquet");
        await SampleData.WriteParquet(binary.Data, CsvFile.Read(text.Data));
        text.Run();
        binary.Run();
        Assert.Equal(text.Digests, binary.Digests);
    }

    [Fact]
    public void One_changed_row_is_another_archive()
    {
        using var one = new SampleTraining("Seeded");
        using var other = new SampleTraining("Seeded", SampleData.WithOneChangedRow(SampleData.Csv()));
        one.Run();
        other.Run();
        Assert.NotEqual(one.Digests.Model, other.Digests.Model);
    }

    [Fact]
    public void Counts_and_scores_are_of_the_rows_held_out()
    {
        using var training = new SampleTraining("Seeded");
        var response = training.Run();
        var scores = CsvFile.Read(training.Scores);
        Assert.Equal(["row", "label", "score", "weight", "colour"], scores.Columns);
        Assert.Equal((400, response.HoldoutRows), (response.TrainingRows + response.HoldoutRows, scores.Rows.Count));
        Assert.Equal(["golden.jsonl", "importance.json", "model.zip", "scores.csv"], training.Outputs);
        Assert.Equal(["loading", $"fitting {response.TrainingRows} rows", "writing the archive", $"scoring {response.HoldoutRows} rows", $"measuring importance on {response.HoldoutRows} rows"], training.Lines);
    }

    [Fact]
    public void Scoring_again_by_the_archive_gives_the_same_file()
    {
        using var training = new SampleTraining("Seeded");
        training.Run();
        var again = training.Scores + ".again";
        new ModelWorker(training.Call).Score(training.Data, training.Model, again);
        Assert.Equal(File.ReadAllBytes(training.Scores), File.ReadAllBytes(again));
    }

    private static SampleTraining Elsewhere(WorkerEnvironment environment)
    {
        var training = new SampleTraining("Seeded");
        training.Call = training.Call with { Environment = environment };
        return training;
    }
}
