using System.Text.RegularExpressions;
using MlPipeline.Core.Digests;
using MlPipeline.Core.Errors;
using MlPipeline.Core.Manifests;
using MlPipeline.Training.Reproducing;
using MlPipeline.Training.Tests.Support;
using MlPipeline.Training.Workers;

namespace MlPipeline.Training.Tests.Reproducing;

public sealed partial class Reproductions
{
    [Fact]
    public void A_seeded_model_reproduces_to_the_byte_whatever_the_vectors()
    {
        using var training = new SampleTraining("Seeded");
        var record = Reproduce(training);
        Assert.Equal((ReproductionTier.Bytes, ReproductionTier.Bytes, Digest.OfFile(training.Model)), (record.Tier, record.TierHere, record.Model));
        Assert.All(record.Attempts, attempt => Assert.Equal((ReproductionTier.Bytes, null, null), (attempt.Tier, attempt.FirstDifference, attempt.ScoreDifference)));
        Assert.Equal(
            [
                "another process and folder, time 1 of 1", "culture tr-TR, time zone Asia/Kolkata, 2 processors", "culture de-DE, time zone America/St_Johns, 16 processors",
                "without AVX-512", "without AVX2",
            ],
            record.Attempts.Select(attempt => attempt.Circumstances));
        Assert.Equal([false, false, false, true, true], record.Attempts.Select(attempt => attempt.IsAnotherClass));
    }

    [Fact]
    public void A_processor_without_wide_vectors_is_asked_for_none()
    {
        using var training = new SampleTraining("Seeded");
        training.Run();
        var attempts = Reproducer.Reproduce(Request(training) with { Times = 2, Widest = VectorWidth.Narrow }).Attempts;
        Assert.Equal(
            [
                "another process and folder, time 1 of 2", "another process and folder, time 2 of 2", "culture tr-TR, time zone Asia/Kolkata, 2 processors",
                "culture de-DE, time zone America/St_Johns, 16 processors",
            ],
            attempts.Select(attempt => attempt.Circumstances));
    }

    [Fact]
    public void An_unseeded_trainer_reproduces_nothing_and_the_first_difference_is_named()
    {
        using var training = new SampleTraining("Unseeded");
        var record = Reproduce(training, () => new() { ["auc"] = Random.Shared.NextDouble() });
        Assert.Equal(ReproductionTier.None, record.Tier);
        Assert.All(record.Attempts, attempt =>
        {
            Assert.Equal(ReproductionTier.None, attempt.Tier);
            Assert.Matches(EntryAndOffset(), attempt.FirstDifference);
        });
    }

    [Fact]
    public void Metrics_that_stay_within_the_tolerance_hold_their_tier()
    {
        using var training = new SampleTraining("Unseeded");
        Assert.Equal(ReproductionTier.MetricsWithin, Reproduce(training, () => new() { ["auc"] = 0.7 }).Tier);
    }

    [Fact]
    public void An_archive_that_varies_while_its_scores_do_not_holds_the_tier_of_scores()
    {
        using var training = new SampleTraining("UnseededArchive");
        var record = Reproduce(training);
        Assert.Equal(ReproductionTier.Scores, record.Tier);
        Assert.All(record.Attempts, attempt => Assert.Equal(ReproductionTier.Scores, attempt.Tier));
    }

    [Fact]
    public void A_changed_label_is_another_test_set_and_named_by_line()
    {
        using var training = new SampleTraining("Seeded");
        training.Run();
        var lines = File.ReadAllLines(training.Scores);
        var cells = lines[4].Split(',');
        cells[1] = "2";
        lines[4] = string.Join(',', cells);
        File.WriteAllText(training.Scores, string.Concat(lines.Select(line => line + "\n")));
        var record = Reproducer.Reproduce(Request(training));
        Assert.Equal(ReproductionTier.None, record.Tier);
        Assert.All(record.Attempts, attempt => Assert.Equal("scores.csv line 5", attempt.FirstDifference));
    }

    [Fact]
    public void To_train_no_times_is_refused()
    {
        using var training = new SampleTraining("Seeded");
        Assert.Equal("Nothing is proved by no training", Assert.Throws<UserException>(() => Reproducer.Reproduce(Request(training) with { Times = 0 })).Fault.Problem);
    }

    private static ReproductionRecord Reproduce(SampleTraining training, Func<Dictionary<string, double>>? metrics = null)
    {
        training.Run();
        var request = Request(training);
        return Reproducer.Reproduce(metrics is null ? request : request with { Metrics = _ => metrics() });
    }

    private static ReproduceRequest Request(SampleTraining training) => new(training.Call, training.Data, training.Model, training.Scores)
    {
        Times = 1,
        Widest = VectorWidth.Widest,
        Metrics = _ => throw new InvalidOperationException("Nobody needs the metrics."),
    };

    [GeneratedRegex(@"\Amodel\.zip: entry \S+ at offset \d+\z")]
    private static partial Regex EntryAndOffset();
}
