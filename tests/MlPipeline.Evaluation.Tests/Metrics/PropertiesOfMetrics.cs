using CsCheck;
using MlPipeline.Core.Models;
using MlPipeline.Evaluation.Metrics;
using MlPipeline.Evaluation.Scores;
using MlPipeline.Evaluation.Tests.Scores;

namespace MlPipeline.Evaluation.Tests.Metrics;

public class PropertiesOfMetrics
{
    // Few distinct scores, so that ties are the rule.
    private static readonly Gen<(bool Label, double Score, double Weight)[]> Rows =
        Gen.Select(Gen.Bool, Gen.Int[0, 20], Gen.Int[0, 4]).Select((label, score, weight) => (label, score / 20.0, (double)weight)).Array[0, 60];

    [Fact]
    public void The_order_of_rows_changes_nothing() => Gen.Select(Rows, Gen.Bool, Gen.Int).Sample((rows, weighted, seed) =>
    {
        var shuffled = rows.ToArray();
        new Random(seed).Shuffle(shuffled);
        foreach (var metric in MetricTable.Binary)
        {
            var (first, second) = (metric.Measure(SliceOf(rows, weighted)).ToEstimate(), metric.Measure(SliceOf(shuffled, weighted)).ToEstimate());
            AssertClose(first.Value, second.Value);
            AssertClose(first.Lower, second.Lower);
            AssertClose(first.Upper, second.Upper);
        }
    });

    [Fact]
    public void Reversing_labels_or_scores_reverses_the_auc() => Rows.Sample(rows =>
    {
        var auc = Auc(rows);
        AssertClose(1 - auc, Auc([.. rows.Select(row => row with { Label = !row.Label })]));
        AssertClose(1 - auc, Auc([.. rows.Select(row => row with { Score = 1 - row.Score })]));
    });

    [Fact]
    public void Whole_weights_count_as_that_many_rows() => Rows.Sample(rows =>
    {
        (bool, double, double)[] repeated = [.. rows.SelectMany(row => Enumerable.Repeat(row, (int)row.Weight))];
        foreach (var metric in MetricTable.Binary)
            AssertClose(metric.Measure(SliceOf(repeated, false)).Value, metric.Measure(SliceOf(rows, true)).Value);
    });

    [Fact]
    public void An_interval_holds_its_value_and_stays_in_the_metrics_range() => Rows.Sample(rows =>
    {
        foreach (var metric in MetricTable.Binary)
        {
            var estimate = metric.Measure(SliceOf(rows, false)).ToEstimate();
            if (estimate.Lower is { } lower)
                Assert.True(metric.Least <= lower && lower <= estimate.Value && estimate.Value <= estimate.Upper && estimate.Upper <= metric.Greatest, $"{metric.Name}: {estimate}");
        }
    });

    [Fact]
    public void Swapping_the_models_turns_the_sign_of_every_difference_and_interval_that_is_not_resampled() => Gen.Select(Rows, Gen.Int).Sample((rows, seed) =>
    {
        var other = rows.Select(row => row.Score).ToArray();
        new Random(seed).Shuffle(other);
        var first = Table(rows, false);
        var second = ScoreTables.Of(first.Labels, other);
        foreach (var metric in MetricTable.Binary.Where(metric => metric.Name is not (MetricNames.Precision or MetricNames.F1)))
        {
            var there = metric.Compare(new ScorePair(first, 0.5, second, 0.5), 1).ToEstimate();
            var back = metric.Compare(new ScorePair(second, 0.5, first, 0.5), 1).ToEstimate();
            AssertClose(there.Value, -back.Value);
            AssertClose(there.Lower, -back.Upper);
        }
    });

    private static double? Auc((bool Label, double Score, double Weight)[] rows) => MetricTable.Get(MetricNames.Auc).Measure(SliceOf(rows, true)).Value;

    private static Slice SliceOf((bool Label, double Score, double Weight)[] rows, bool weighted) => Slice.Of(Table(rows, weighted), 0.5);

    private static ScoreTable Table((bool Label, double Score, double Weight)[] rows, bool weighted) => ScoreTables.Of(
        [.. rows.Select(row => row.Label)], [.. rows.Select(row => row.Score)], [.. rows.Select(row => weighted ? row.Weight : 1)]);

    private static void AssertClose(double? first, double? second)
    {
        Assert.Equal(first is null, second is null);
        Assert.Equal(first ?? 0, second ?? 0, 1e-12);
    }
}
