namespace MlPipeline.Core.Statistics;

/// <summary>Pearson's chi-squared test.</summary>
public static class ChiSquared
{
    /// <summary>
    /// The p value of the counts of the current sample against the reference's shares, Σ (observed − expected)² / expected with one degree of freedom
    /// less than there are names (as Evidently tests). A name that the reference never held gives 0; a single name gives 1.
    /// </summary>
    /// <param name="counts">How often each name occurs in the reference and in the current sample; both have members.</param>
    public static double P(IReadOnlyList<(long Reference, long Current)> counts)
    {
        if (counts.Any(pair => pair.Reference == 0 && pair.Current > 0))
            return 0;
        var scale = (double)counts.Sum(pair => pair.Current) / counts.Sum(pair => pair.Reference);
        var names = counts.Where(pair => pair.Reference > 0).ToList();
        var statistic = names.Sum(pair => Square(pair.Current - (pair.Reference * scale)) / (pair.Reference * scale));
        return names.Count < 2 ? 1 : Upper(names.Count - 1, statistic);
    }

    /// <summary>P(X ≥ x) for a chi-squared variable of some degrees of freedom: the regularised incomplete gamma function Q(degrees / 2, x / 2).</summary>
    internal static double Upper(int degrees, double x)
    {
        var (a, z) = (degrees / 2.0, x / 2);
        if (z <= 0)
            return 1;
        var front = PortableMath.Exp((a * PortableMath.Log(z)) - z - LogGamma(degrees));
        return z < a + 1 ? 1 - (front * Series(a, z)) : front * Fraction(a, z);
    }

    private static double Square(double number) => number * number;

    // Σ zᵏ / (a (a + 1) … (a + k))
    private static double Series(double a, double z)
    {
        var term = 1 / a;
        var sum = term;
        for (var k = 1; term > sum * 1e-17; k++)
        {
            term *= z / (a + k);
            sum += term;
        }

        return sum;
    }

    // 1 / (z + 1 − a − 1 (1 − a) / (z + 3 − a − 2 (2 − a) / …)) by Lentz's method.
    private static double Fraction(double a, double z)
    {
        const double Tiny = 1e-300;
        var b = z + 1 - a;
        var c = 1 / Tiny;
        var d = 1 / b;
        var value = d;
        for (var k = 1; k < 100_000; k++)
        {
            var numerator = -k * (k - a);
            b += 2;
            d = 1 / NotZero((numerator * d) + b, Tiny);
            c = NotZero(b + (numerator / c), Tiny);
            value *= d * c;
            if (Math.Abs((d * c) - 1) < 1e-16)
                break;
        }

        return value;
    }

    private static double NotZero(double number, double tiny) => Math.Abs(number) < tiny ? tiny : number;

    // ln Γ(degrees / 2); for halves by Γ(n + ½) = (2n)! √π / (4ⁿ n!).
    private static double LogGamma(int degrees)
    {
        const double HalfLogPi = 0.57236494292470008707;
        var n = degrees / 2;
        return degrees % 2 == 0
            ? PortableMath.LogFactorial(n - 1)
            : PortableMath.LogFactorial(2 * n) + HalfLogPi - (n * PortableMath.Log(4)) - PortableMath.LogFactorial(n);
    }
}
