using CsCheck;
using MlPipeline.Core.Statistics;

namespace MlPipeline.Core.Tests.Statistics;

public sealed class Drift_statistics
{
    private static readonly Gen<WeightedSample> Samples = Gen.Int[-6, 6].Array[1, 60].Select(Sample);
    private static readonly Gen<WeightedSample> Wide = Gen.Double[-1e3, 1e3].Array[25, 200].Select(numbers => WeightedSample.Of(numbers.Select(number => (number, 1))));

    [Fact]
    public void Are_nothing_between_a_sample_and_itself() => Gen.OneOf(Samples, Wide).Sample(sample =>
    {
        var shares = PairedShares.Of(sample, sample);
        var test = KolmogorovSmirnov.Of(sample, sample);
        Assert.Equal((0, 0, 0), (Divergences.Psi(shares), Divergences.JensenShannon(shares), Wasserstein.Normed(sample, sample)));
        Assert.Equal((0, 1), (test.Statistic, test.P));
    });

    [Fact]
    public void Are_shares_of_everything_in_every_binning() => Gen.Select(Gen.OneOf(Samples, Wide), Gen.OneOf(Samples, Wide)).Sample((one, other) =>
    {
        var shares = PairedShares.Of(one, other);
        Assert.Equal((1, 1), (Math.Round(shares.Reference.Sum(), 12), Math.Round(shares.Current.Sum(), 12)));
        Assert.InRange(Divergences.JensenShannon(shares), 0, Math.Sqrt(Math.Log(2)) + 1e-12);
        Assert.True(Divergences.Psi(shares) >= 0);
    });

    [Fact]
    public void Are_symmetric_where_the_field_says_so() => Gen.Select(Samples, Samples).Sample((one, other) =>
    {
        var (forth, back) = (KolmogorovSmirnov.Of(one, other), KolmogorovSmirnov.Of(other, one));
        Assert.Equal(forth.Statistic, back.Statistic);
        Assert.Equal(forth.P, back.P, 1e-12);
        Assert.Equal(Divergences.JensenShannon(PairedShares.Of(one, other)), Divergences.JensenShannon(PairedShares.Of(other, one)), 1e-12);
    });

    // Every order of the two samples' numbers is equally likely: count those that reach the distance.
    [Fact]
    public void Give_the_share_of_all_orders_as_the_p_value() => Gen.Select(Gen.Int[1, 6], Gen.Int[1, 6], Gen.Int[0, 1_000_000]).Sample((m, n, seed) =>
    {
        var places = Enumerable.Range(0, m + n).OrderBy(place => new Random(seed + (place * 31)).Next()).Take(m).ToHashSet();
        var first = Sample([.. places]);
        var second = Sample([.. Enumerable.Range(0, m + n).Where(place => !places.Contains(place))]);
        var observed = KolmogorovSmirnov.Of(first, second);
        var (all, reaching) = (0, 0);
        for (var mask = 0; mask < 1 << (m + n); mask++)
        {
            if (int.PopCount(mask) != m)
                continue;
            all++;
            reaching += DistanceOf(mask, m, n) >= observed.Statistic - 1e-12 ? 1 : 0;
        }

        Assert.Equal((double)reaching / all, observed.P, 1e-12);
    });

    [Fact]
    public void Come_close_to_the_exact_p_value_where_samples_become_too_large_for_it()
    {
        var even = WeightedSample.Of(Enumerable.Range(0, 10_000).Select(number => ((double)number, 1)));
        var moved = WeightedSample.Of(Enumerable.Range(0, 9_999).Select(number => (number + 150.5, 1)));
        var larger = WeightedSample.Of(Enumerable.Range(0, 10_001).Select(number => (number + 150.5, 1)));

        Assert.InRange(KolmogorovSmirnov.Of(even, larger).P / KolmogorovSmirnov.Of(even, moved).P, 0.9, 1.1);
    }

    [Theory]
    [InlineData(1, 3.841458820694124, 0.05)]
    [InlineData(2, 5.991464547107979, 0.05)]
    [InlineData(5, 1.145476226061769, 0.95)]
    [InlineData(10, 29.58829844507442, 0.001)]
    [InlineData(101, 101, 0.481285045369)]
    public void Know_the_chi_squared_distribution(int degrees, double x, double p) => Assert.Equal(p, ChiSquared.Upper(degrees, x), 1e-9);

    [Fact]
    public void Take_a_name_that_never_was_for_a_certain_change() => Assert.Equal((0, 1), (ChiSquared.P([(10, 10), (0, 1)]), ChiSquared.P([(10, 3)])));

    [Fact]
    public void Sum_to_the_same_bits_in_whichever_order_the_numbers_come() => Gen.Select(Gen.Double[-1e9, 1e9].Array[2, 100], Gen.Int).Sample((numbers, seed) =>
    {
        var shuffled = numbers.ToArray();
        new Random(seed).Shuffle(shuffled);
        var (one, other) = (WeightedSample.Of(numbers.Select(number => (number, 1))), WeightedSample.Of(shuffled.Select(number => (number, 1))));
        Assert.Equal((one.Mean, one.Deviation(1), one.Quantile(0.3)), (other.Mean, other.Deviation(1), other.Quantile(0.3)));
    });

    [Fact]
    public void Compact_a_sample_to_groups_of_about_equal_counts_that_keep_both_ends() => Gen.Select(Wide, Gen.Int[2, 40]).Sample((sample, most) =>
    {
        var compact = sample.Compact(most);
        Assert.InRange(compact.Values.Count, 1, most);
        Assert.Equal((sample.Total, sample.Values[0], sample.Values[^1]), (compact.Total, compact.Values[0], compact.Values[^1]));
        Assert.True(KolmogorovSmirnov.Of(sample, compact).Statistic <= (1.0 / (most - 1)) + (1.0 / sample.Total) + 1e-12);
    });

    [Fact]
    public void Quantiles_are_those_of_type_7()
    {
        var sample = WeightedSample.Of([(1, 1), (2, 2), (10, 1)]);
        Assert.Equal((1, 1.75, 2, 4, 10), (sample.Quantile(0), sample.Quantile(0.25), sample.Quantile(0.5), sample.Quantile(0.75), sample.Quantile(1)));
    }

    private static double DistanceOf(int mask, int m, int n)
    {
        var (first, second, greatest) = (0, 0, 0.0);
        for (var place = 0; place < m + n; place++)
        {
            if ((mask >> place & 1) == 1)
                first++;
            else
                second++;
            greatest = Math.Max(greatest, Math.Abs(((double)first / m) - ((double)second / n)));
        }

        return greatest;
    }

    private static WeightedSample Sample(int[] numbers) => WeightedSample.Of(numbers.Select(number => ((double)number, 1)));
}
