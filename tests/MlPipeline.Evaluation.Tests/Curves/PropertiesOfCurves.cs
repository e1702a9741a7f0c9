using CsCheck;
using MlPipeline.Core.Manifests;
using MlPipeline.Core.Models;
using MlPipeline.Evaluation.Curves;
using MlPipeline.Evaluation.Metrics;
using MlPipeline.Evaluation.Scores;
using MlPipeline.Evaluation.Tests.Scores;

namespace MlPipeline.Evaluation.Tests.Curves;

public class PropertiesOfCurves
{
    private static readonly Gen<Slice> Slices =
        Gen.Select(Gen.Bool, Gen.Int[0, 40], (label, score) => (label, score: score / 40.0)).Array[0, 300].Select(rows => SliceOf(rows));

    [Fact]
    public void A_roc_rises_from_the_origin_to_one() => Slices.Sample(slice =>
    {
        var corners = RocCurve.Of(slice);
        if (slice.Positives == 0 || slice.Negatives == 0)
            return corners.Count == 0;
        return corners[0] == new RocPoint(0, 0) && corners[^1] == new RocPoint(1, 1)
            && corners.Zip(corners.Skip(1)).All(pair => pair.First.FalsePositiveRate <= pair.Second.FalsePositiveRate && pair.First.Recall <= pair.Second.Recall);
    });

    [Fact]
    public void Bins_hold_every_row_once_by_rising_score() => Slices.Sample(slice =>
    {
        var bins = CalibrationCurve.Of(slice);
        return bins.Count <= 10 && bins.Sum(bin => bin.Rows) == slice.Rows
            && bins.Zip(bins.Skip(1)).All(pair => pair.First.Predicted < pair.Second.Predicted)
            && bins.All(bin => bin.Observed.Lower <= bin.Observed.Value && bin.Observed.Value <= bin.Observed.Upper);
    });

    [Fact]
    public void The_histogram_holds_every_row_once() => Slices.Sample(slice =>
    {
        var bins = ScoreHistogram.Of(slice);
        return bins.Count == 20 && bins[0].Lower == 0 && bins[^1].Upper == 1
            && bins.Sum(bin => bin.Positives) == slice.Positives && bins.Sum(bin => bin.Negatives) == slice.Negatives
            && bins[0].Positives + bins[0].Negatives == slice.Scores.Count(score => score < 0.05);
    });

    [Theory]
    [InlineData(1_000)]
    [InlineData(100_000)]
    public void Of_many_corners_at_most_two_hundred_are_kept(int rows)
    {
        var random = new Random(7);
        var slice = SliceOf([.. Enumerable.Range(0, rows).Select(_ => random.NextDouble()).Select(score => (random.NextDouble() < score, score))]);
        var corners = RocCurve.Of(slice);
        Assert.InRange(corners.Count, 150, 200);
        Assert.Equal((new RocPoint(0, 0), new RocPoint(1, 1)), (corners[0], corners[^1]));
        var area = corners.Zip(corners.Skip(1)).Sum(pair => (pair.Second.FalsePositiveRate - pair.First.FalsePositiveRate) * (pair.First.Recall + pair.Second.Recall) / 2);
        Assert.Equal(MetricTable.Get(MetricNames.Auc).Measure(slice).Value!.Value, area, 0.002);
    }

    private static Slice SliceOf((bool Label, double Score)[] rows) =>
        Slice.Of(ScoreTables.Of([.. rows.Select(row => row.Label)], [.. rows.Select(row => row.Score)]), 0.5);
}
