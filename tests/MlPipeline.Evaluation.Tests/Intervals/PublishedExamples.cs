using MlPipeline.Core.Statistics;
using MlPipeline.Evaluation.Intervals;
using MlPipeline.Evaluation.Metrics;
using MlPipeline.Evaluation.Scores;
using MlPipeline.Evaluation.Tests.Scores;

namespace MlPipeline.Evaluation.Tests.Intervals;

public class PublishedExamples
{
    // Hanley and McNeil 1982: 109 tomograms rated from 1 to 5. Stata's manual (roctab) gives DeLong's standard error of the same data.
    private static readonly int[] Normals = [33, 6, 6, 11, 2];
    private static readonly int[] Abnormals = [3, 2, 2, 11, 33];

    [Fact]
    public void DeLong_on_the_tomograms_of_Hanley_and_McNeil()
    {
        var labels = Normals.SelectMany(count => Enumerable.Repeat(false, count)).Concat(Abnormals.SelectMany(count => Enumerable.Repeat(true, count)));
        var scores = Ratings(Normals).Concat(Ratings(Abnormals));
        var slice = Slice.Of(ScoreTables.Of([.. labels], [.. scores]), 0.5);
        var summary = PlacementSummary.Of(Placements.OfAscending(slice.Scores, slice.Labels, slice.Weights), slice.Labels, slice.Weights);
        Assert.Equal(0.8932, summary.Value, 0.00005);
        Assert.Equal(0.0307, summary.StandardError, 0.00005);
        Assert.Equal(0.83295, summary.Value - (Normal.Z975 * summary.StandardError), 0.00001);
        Assert.Equal(0.95339, summary.Value + (Normal.Z975 * summary.StandardError), 0.00001);
    }

    [Fact]
    public void Tango_on_the_airways_of_Bentur_as_Fagerland_Lydersen_and_Laake_2014_give_it()
    {
        var curve = new TangoScore(1, 7, 21);
        Assert.Equal(-0.517, curve.End(-Normal.Z975), 0.0005);
        Assert.Equal(-0.026, curve.End(Normal.Z975), 0.0005);
    }

    [Theory]
    [InlineData(44)]
    [InlineData(300)]
    public void Tango_1998_without_discordant_pairs_reaches_z_squared_over_n_plus_z_squared(int n)
    {
        var reach = Normal.Z975 * Normal.Z975 / (n + (Normal.Z975 * Normal.Z975));
        var curve = new TangoScore(0, 0, n);
        Assert.Equal(-reach, curve.End(-Normal.Z975), 1e-12);
        Assert.Equal(reach, curve.End(Normal.Z975), 1e-12);
    }

    [Fact]
    public void Newcombe_1998_example_d_of_independent_proportions()
    {
        var curve = new SquareAndAdd(5 / 56.0, new WilsonScore(5, 56), 0, new WilsonScore(0, 29));
        Assert.Equal(-0.0381, curve.End(-Normal.Z975), 0.00005);
        Assert.Equal(0.1926, curve.End(Normal.Z975), 0.00005);
    }

    private static IEnumerable<double> Ratings(int[] counts) => counts.SelectMany((count, rating) => Enumerable.Repeat(rating / 4.0, count));
}
