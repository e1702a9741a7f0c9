using MlPipeline.Core.Manifests;
using MlPipeline.Core.Models;
using MlPipeline.Evaluation.Curves;
using MlPipeline.Evaluation.Metrics;
using MlPipeline.Evaluation.Scores;
using MlPipeline.Evaluation.Tests.Oracles;
using MlPipeline.Evaluation.Tests.Scores;

namespace MlPipeline.Evaluation.Tests.Curves;

public class CurvesAgainstOracles
{
    private const double Tolerance = 1e-12;

    public static TheoryData<string> Names() => Oracle.Names();

    [Theory, MemberData(nameof(Names))]
    public void Every_step_of_the_roc_lies_on_the_corners(string name)
    {
        var steps = OracleCurves.Get(name).Roc;
        var corners = RocCurve.Of(SliceOf(name));
        Assert.Equal(steps.Length == 0, corners.Count == 0);
        Assert.All(corners, corner => Assert.Contains(steps, step => IsAt(step, corner)));
        Assert.All(steps, step => Assert.True(IsOn(corners, step), $"({step[0]}, {step[1]}) is off the curve"));
    }

    [Theory, MemberData(nameof(Names))]
    public void The_area_below_the_corners_is_the_auc(string name)
    {
        var slice = SliceOf(name);
        var auc = MetricTable.Get(MetricNames.Auc).Measure(slice).Value;
        var corners = RocCurve.Of(slice);
        Assert.Equal(auc is null, corners.Count == 0);
        if (auc is { } expected)
            Assert.Equal(expected, AreaBelow(corners), 1e-9);
    }

    [Theory, MemberData(nameof(Names))]
    public void Calibration_has_the_same_bins(string name)
    {
        var expected = OracleCurves.Get(name).Calibration;
        var bins = CalibrationCurve.Of(SliceOf(name));
        Assert.Equal(expected.Select(bin => (int)bin[0]), bins.Select(bin => bin.Rows));
        Assert.All(expected.Zip(bins), pair =>
        {
            Assert.Equal(pair.First[1], pair.Second.Predicted, Tolerance);
            Assert.Equal(pair.First[2], pair.Second.Observed.Value!.Value, Tolerance);
        });
    }

    // The example in scikit-learn's documentation of roc_curve.
    [Fact]
    public void The_roc_is_the_one_that_scikit_learn_documents() => Assert.Equal(
        [new(0, 0), new(0, 0.5), new(0.5, 0.5), new(0.5, 1), new(1, 1)],
        RocCurve.Of(Slice.Of(ScoreTables.Of([false, false, true, true], [0.1, 0.4, 0.35, 0.8]), 0.5)));

    // By hand: deciles of 0, 0.1, …, 1.9 lie between the scores, two rows a bin; Wilson's interval of 1 in 2 is [0.0945, 0.9055].
    [Fact]
    public void A_bin_has_the_interval_of_Wilson()
    {
        var bins = CalibrationCurve.Of(Slice.Of(ScoreTables.Of(
            [.. Enumerable.Range(0, 20).Select(row => row % 2 == 1)], [.. Enumerable.Range(0, 20).Select(row => row / 20.0)]), 0.5));
        Assert.Equal(10, bins.Count);
        Assert.All(bins, bin => Assert.Equal(2, bin.Rows));
        Assert.Equal((0.5, 0.0945312057, 0.9054687943), (bins[3].Observed.Value!.Value, Math.Round(bins[3].Observed.Lower!.Value, 10), Math.Round(bins[3].Observed.Upper!.Value, 10)));
    }

    [Fact]
    public void Rows_of_unequal_weight_have_no_interval()
    {
        var bin = CalibrationCurve.Of(Slice.Of(ScoreTables.Of([true, false], [0.5, 0.5], [3, 1]), 0.5)).Single();
        Assert.Equal((2, 0.75), (bin.Rows, bin.Observed.Value));
        Assert.Null(bin.Observed.Lower);
        Assert.NotNull(bin.Observed.Reason);
    }

    private static Slice SliceOf(string name)
    {
        var one = Oracle.Get(name);
        return Slice.Of(Oracle.CandidateOf(one), one.Threshold);
    }

    private static double AreaBelow(IReadOnlyList<RocPoint> corners) => corners.Zip(corners.Skip(1))
        .Sum(pair => (pair.Second.FalsePositiveRate - pair.First.FalsePositiveRate) * (pair.First.Recall + pair.Second.Recall) / 2);

    private static bool IsAt(double[] step, RocPoint corner) =>
        Math.Abs(step[0] - corner.FalsePositiveRate) < Tolerance && Math.Abs(step[1] - corner.Recall) < Tolerance;

    private static bool IsOn(IReadOnlyList<RocPoint> corners, double[] step) => corners.Any(corner => IsAt(step, corner))
        || corners.Zip(corners.Skip(1)).Any(pair =>
            IsBetween(pair.First.FalsePositiveRate, step[0], pair.Second.FalsePositiveRate) && IsBetween(pair.First.Recall, step[1], pair.Second.Recall)
            && (Math.Abs(pair.First.FalsePositiveRate - pair.Second.FalsePositiveRate) < Tolerance || Math.Abs(pair.First.Recall - pair.Second.Recall) < Tolerance));

    private static bool IsBetween(double lower, double value, double upper) => value > lower - Tolerance && value < upper + Tolerance;
}
