using MlPipeline.Core.Manifests;
using MlPipeline.Training.Reproducing;
using MlPipeline.Training.Tests.Support;

namespace MlPipeline.Training.Tests.Reproducing;

public sealed class ComparedTrainings : IDisposable
{
    private const string Scores = "row,label,score,weight,colour\na,1,0.75,1,red\nb,0,0.25,1,blue\n";

    private readonly TestFolder folder = new();

    [Theory]
    [InlineData(Scores, ReproductionTier.Scores)]
    [InlineData("row,label,score,weight,colour\na,1,0.750001,1,red\nb,0,0.25,1,blue\n", ReproductionTier.ScoresWithin)]
    [InlineData("row,label,score,weight,colour\na,1,0.7502,1,red\nb,0,0.25,1,blue\n", ReproductionTier.MetricsWithin)]
    [InlineData("row,label,score,weight,colour\na,1,0.75,1,green\nb,0,0.25,1,blue\n", ReproductionTier.None)]
    [InlineData("row,label,score,weight,colour\na,1,0.75,1,red\n", ReproductionTier.None)]
    public void The_highest_tier_that_holds_is_told(string actual, ReproductionTier tier) => Assert.Equal(tier, Compare(Scores, actual).Tier);

    [Fact]
    public void Equal_files_hold_the_highest_tier() => Assert.Equal(ReproductionTier.Bytes, Compare(Scores, Scores, archive: "one").Tier);

    [Theory]
    [InlineData("30000", "30000.2", ReproductionTier.ScoresWithin)]
    [InlineData("30000", "30001", ReproductionTier.MetricsWithin)]
    [InlineData("A", "B", ReproductionTier.MetricsWithin)]
    [InlineData("1", "NaN", ReproductionTier.MetricsWithin)]
    public void Large_scores_agree_by_share_and_predicted_names_not_at_all(string expected, string actual, ReproductionTier tier) =>
        Assert.Equal(tier, Compare($"row,label,score,weight\na,1,{expected},1\n", $"row,label,score,weight\na,1,{actual},1\n").Tier);

    [Fact]
    public void Probabilities_of_several_classes_are_compared_too() =>
        Assert.Equal(
            ReproductionTier.ScoresWithin,
            Compare("row,label,score,weight,p:A,p:B\na,A,A,1,0.5,0.5\n", "row,label,score,weight,p:A,p:B\na,A,A,1,0.500001,0.499999\n").Tier);

    [Fact]
    public void The_largest_difference_and_the_first_line_are_told()
    {
        var attempt = Compare(Scores, "row,label,score,weight,colour\na,1,0.75,1,red\nb,0,0.5,1,blue\n", archive: "one");
        Assert.Equal(("scores.csv line 3", 0.25), (attempt.FirstDifference, attempt.ScoreDifference));
    }

    public void Dispose() => folder.Dispose();

    private ReproductionAttempt Compare(string expected, string actual, string archive = "two") => ReproductionComparison.Compare(
        "again",
        new(folder.Write("expected.zip", "one"), folder.Write("expected.csv", expected)),
        new(folder.Write("actual.zip", archive), folder.Write("actual.csv", actual)),
        _ => new Dictionary<string, double> { ["accuracy"] = 0.8 });
}
