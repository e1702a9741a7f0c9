using System.Text.RegularExpressions;
using MlPipeline.Core.Manifests;
using MlPipeline.Training.Reproducing;
using MlPipeline.Training.Tests.Support;

namespace MlPipeline.Training.Tests.Reproducing;

public sealed partial class Reproductions
{
    [Fact]
    public void A_seeded_model_reproduces_to_the_byte()
    {
        using var training = new SampleTraining("Seeded");
        var record = Reproduce(training);
        Assert.Equal(("bytes", 3), (record.Tier, record.Attempts.Count));
        Assert.All(record.Attempts, attempt => Assert.Equal((true, true, null), (attempt.SameArchive, attempt.SameScores, attempt.FirstDifference)));
    }

    [Fact]
    public void An_unseeded_trainer_reproduces_nothing_and_the_first_difference_is_named()
    {
        using var training = new SampleTraining("Unseeded");
        var record = Reproduce(training);
        Assert.Equal("none", record.Tier);
        Assert.All(record.Attempts, attempt =>
        {
            Assert.Equal((false, false), (attempt.SameArchive, attempt.SameScores));
            Assert.Matches(EntryAndOffset(), attempt.FirstDifference);
        });
    }

    [Fact]
    public void An_archive_that_varies_while_its_scores_do_not_holds_the_tier_of_scores()
    {
        using var training = new SampleTraining("UnseededArchive");
        var record = Reproduce(training);
        Assert.Equal("scores", record.Tier);
        Assert.All(record.Attempts, attempt => Assert.Equal((false, true), (attempt.SameArchive, attempt.SameScores)));
    }

    [Fact]
    public void Changed_scores_are_named_by_line()
    {
        using var training = new SampleTraining("Seeded");
        training.Run();
        var lines = File.ReadAllLines(training.Scores);
        lines[4] = lines[4].Replace(",1,", ",2,", StringComparison.Ordinal);
        File.WriteAllText(training.Scores, string.Concat(lines.Select(line => line + "\n")));
        var record = Compare(training);
        Assert.Equal("none", record.Tier);
        Assert.All(record.Attempts, attempt => Assert.Equal((true, false, "scores.csv line 5"), (attempt.SameArchive, attempt.SameScores, attempt.FirstDifference)));
    }

    private static ReproductionRecord Reproduce(SampleTraining training)
    {
        training.Run();
        return Compare(training);
    }

    private static ReproductionRecord Compare(SampleTraining training) =>
        Reproducer.Reproduce(new ReproduceRequest(training.Call, training.Data, training.Model, training.Scores));

    [GeneratedRegex(@"\Amodel\.zip: entry \S+ at offset \d+\z")]
    private static partial Regex EntryAndOffset();
}
