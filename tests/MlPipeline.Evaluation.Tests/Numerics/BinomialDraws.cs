using MlPipeline.Evaluation.Numerics;

namespace MlPipeline.Evaluation.Tests.Numerics;

public class BinomialDraws
{
    [Theory]
    [InlineData(5, 0.3)]
    [InlineData(100, 0.05)]
    [InlineData(100, 0.4)]
    [InlineData(1000, 0.9)]
    [InlineData(50000, 0.2)]
    public void The_share_of_draws_below_each_decile_is_what_the_distribution_says(int n, double p)
    {
        const int Draws = 20_000;
        var random = new SplitMix(11);
        long[] drawn = [.. Enumerable.Range(0, Draws).Select(_ => Binomial.Draw(random, n, p)).Order()];
        for (var decile = 1; decile < 10; decile++)
        {
            var x = drawn[Draws * decile / 10];
            var share = drawn.Count(value => value <= x) / (double)Draws;
            Assert.Equal(Binomial.AtMost(x, n, p), share, 0.012);
        }
    }
}
