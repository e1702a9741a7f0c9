namespace MlPipeline.Reporting.Bundles;

/// <summary>The standard normal distribution, to about 1e-15 within eight standard errors.</summary>
internal static class NormalTail
{
    private const double InverseSqrtTwoPi = 0.39894228040143267794;
    private const int Levels = 200;

    /// <summary>P(Z ≤ z).</summary>
    public static double Cdf(double z) => z < 0 ? LowerTail(-z) : 1 - LowerTail(z);

    private static double LowerTail(double distance) => distance < 2 ? 0.5 - Central(distance) : Density(distance) / MillsDenominator(distance);

    private static double Density(double z) => InverseSqrtTwoPi * Math.Exp(-z * z / 2);

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
        for (var level = Levels; level >= 1; level--)
            value = z + (level / value);
        return value;
    }
}
