using MlPipeline.Evaluation.Scores;

namespace MlPipeline.Evaluation.Tests.Scores;

public class PairingScores
{
    private static readonly ScoreTable Candidate = Table(["a", "b"], [true, false], [1, 1]);

    [Fact]
    public void The_same_rows_in_the_same_order_are_paired() => Assert.Null(ScorePair.Fault(Candidate, Table(["a", "b"], [true, false], [1, 1])));

    [Theory]
    [InlineData(new[] { "a" }, new[] { true }, new[] { 1.0 }, "2 rows, the baseline on 1")]
    [InlineData(new[] { "b", "a" }, new[] { true, false }, new[] { 1.0, 1.0 }, "row 1 is a and b")]
    [InlineData(new[] { "a", "b" }, new[] { true, true }, new[] { 1.0, 1.0 }, "the row b has different labels")]
    [InlineData(new[] { "a", "b" }, new[] { true, false }, new[] { 1.0, 2.0 }, "the row b has different weights")]
    public void Anything_else_is_not_compared_and_the_reason_names_it(string[] ids, bool[] labels, double[] weights, string reason) =>
        Assert.Contains(reason, ScorePair.Fault(Candidate, Table(ids, labels, weights)), StringComparison.Ordinal);

    private static ScoreTable Table(string[] ids, bool[] labels, double[] weights) => new("test", ids, labels, [.. ids.Select(_ => 0.5)], weights, []);
}
