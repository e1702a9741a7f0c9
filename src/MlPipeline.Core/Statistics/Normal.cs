namespace MlPipeline.Core.Statistics;

/// <summary>The standard normal distribution.</summary>
public static class Normal
{
    /// <summary>z₀.₉₇₅: a two-sided 95 % interval's half-width in standard errors.</summary>
    public const double Z975 = 1.959963984540054;

    /// <summary>z₀.₈: 80 % power.</summary>
    public const double Z80 = 0.8416212335729143;

    private const double Far = 38;
    private const double InverseSqrtTwoPi = 0.39894228040143267794;

    /// <summary>P(Z ≤ z), accurate in both tails.</summary>
    public static double Cdf(double z) => z < 0 ? LowerTail(-z) : 1 - LowerTail(z);

    /// <summary>The z with P(Z ≤ z) = p, by bisection; p at or beyond 0 and 1 gives ±38.</summary>
    public static double Quantile(double p) => p > 0.5 ? -Bisection.Root(z => Cdf(z) - (1 - p), -Far, Far) : Bisection.Root(z => Cdf(z) - p, -Far, Far);

    private static double LowerTail(double distance) => distance < 2 ? 0.5 - Central(distance) : Density(distance) / MillsDenominator(distance);

    private static double Density(double z) => InverseSqrtTwoPi * PortableMath.Exp(-z * z / 2);

    // P(0 ≤ Z ≤ z) = φ(z) (z + z³/3 + z⁵/(3·5) + …)
    private static double Central(double z)
    {
        var term = z;
        var sum = z;
        for (var odd = 3; term > sum * 1e-17; odd += 2)
        {
            term *= z * z / odd;
            sum += term;
        }

        return Density(z) * sum;
    }

    // Laplace's continued fraction z + 1/(z + 2/(z + 3/…)), from its end.
    private static double MillsDenominator(double z)
    {
        var value = z;
        for (var level = 200; level >= 1; level--)
            value = z + (level / value);
        return value;
    }
}
