using MlPipeline.Core.Statistics;
using MlPipeline.Evaluation.Intervals;
using MlPipeline.Evaluation.Numerics;
using MlPipeline.Evaluation.Tests.Oracles;

namespace MlPipeline.Evaluation.Tests.Numerics;

public class NumericsAgainstSciPy
{
    private readonly OracleNumerics expected = Oracle.Read().Numerics;

    [Fact]
    public void Binomial_tails_keep_their_relative_precision()
    {
        foreach (var row in expected.Binomial)
            AssertClose(row[3], Binomial.AtMost((long)row[0], (long)row[1], row[2]), 1e-8);
    }

    [Fact]
    public void Normal_tails_keep_their_relative_precision()
    {
        foreach (var row in expected.Normal)
            AssertClose(row[1], Normal.Cdf(row[0]), 1e-13);
    }

    [Fact]
    public void The_normal_quantile_inverts_the_distribution()
    {
        Assert.Equal(Normal.Z975, Normal.Quantile(0.975), 1e-14);
        Assert.Equal(Normal.Z80, Normal.Quantile(0.8), 1e-14);
        Assert.Equal(-3.0902323061678132, Normal.Quantile(0.001), 1e-12);
    }

    [Fact]
    public void Wilsons_interval()
    {
        foreach (var row in expected.Wilson)
            AssertEnds(row, 2, new WilsonScore((long)row[0], (long)row[1]));
    }

    [Fact]
    public void Tangos_interval_with_the_likelihood_maximised_numerically()
    {
        foreach (var row in expected.Tango)
            AssertEnds(row, 3, new TangoScore((long)row[0], (long)row[1], (long)row[2]));
    }

    [Fact]
    public void The_skewness_corrected_mean_with_its_polynomial_solved_numerically()
    {
        foreach (var row in expected.Skewed)
        {
            var values = row[..^2];
            var summary = MeanSummary.Of(values, [.. values.Select(_ => 1.0)]);
            AssertEnds(row, values.Length, new SkewedMean(summary, 0, 100));
        }
    }

    [Fact]
    public void Logarithm_exponential_and_cube_root_agree_with_the_systems_library()
    {
        for (var x = 1e-16; x < 1e6; x *= 1.0173)
        {
            AssertClose(Math.Log(x), PortableMath.Log(x), 4e-16);
            AssertClose(Math.Cbrt(x), PortableMath.CubeRoot(x), 1e-15);
        }

        for (var x = -700.0; x < 700; x += 0.137)
            AssertClose(Math.Exp(x), PortableMath.Exp(x), 5e-16);
    }

    private static void AssertEnds(double[] row, int first, ConfidenceCurve curve)
    {
        Assert.Equal(row[first], curve.End(-Normal.Z975), 1e-9);
        Assert.Equal(row[first + 1], curve.End(Normal.Z975), 1e-9);
    }

    private static void AssertClose(double wanted, double actual, double relative) =>
        Assert.True(Math.Abs(wanted - actual) <= (Math.Abs(wanted) * relative) + double.Epsilon, $"expected {wanted:R}, got {actual:R}");
}
