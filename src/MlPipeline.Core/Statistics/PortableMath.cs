namespace MlPipeline.Core.Statistics;

/// <summary>Elementary functions by additions, multiplications and divisions alone: the same bits on every processor and operating system.</summary>
/// <remarks>The runtime's own call the system's mathematics library, whose last bit differs between systems and processors.</remarks>
public static class PortableMath
{
    private const double Ln2High = 6.93147180369123816490e-01;
    private const double Ln2Low = 1.90821492927058770002e-10;

    // 1 / 25, 1 / 23, … 1 / 3
    private static readonly double[] LogCoefficients = [.. Enumerable.Range(1, 12).Reverse().Select(term => 1.0 / ((2 * term) + 1))];

    // 1 / 15!, 1 / 14!, … 1 / 1!
    private static readonly double[] ExpCoefficients =
        [.. Enumerable.Range(1, 15).Reverse().Select(last => 1 / Enumerable.Range(1, last).Aggregate(1.0, (product, factor) => product * factor))];

    /// <summary>The natural logarithm of a positive, normal number: 2 artanh((m − 1) / (m + 1)) + e ln 2 for x = m 2ᵉ.</summary>
    public static double Log(double x)
    {
        if (!(x > 0))
            return x == 0 ? double.NegativeInfinity : double.NaN;
        var exponent = Math.ILogB(x);
        var mantissa = Math.ScaleB(x, -exponent);
        if (mantissa > 1.4142135623730951)
        {
            mantissa /= 2;
            exponent++;
        }

        var ratio = (mantissa - 1) / (mantissa + 1);
        var square = ratio * ratio;
        var series = 0.0;
        foreach (var coefficient in LogCoefficients)
            series = (series + coefficient) * square;
        return (exponent * Ln2High) + ((2 * ratio) + ((2 * ratio * series) + (exponent * Ln2Low)));
    }

    /// <summary>eˣ: the power series of what is left after whole powers of two.</summary>
    public static double Exp(double x)
    {
        if (x is < -745 or > 709)
            return x < 0 ? 0 : double.PositiveInfinity;
        var exponent = (int)Math.Round(x / (Ln2High + Ln2Low));
        var rest = x - (exponent * Ln2High) - (exponent * Ln2Low);
        var series = 0.0;
        foreach (var coefficient in ExpCoefficients)
            series = (series + coefficient) * rest;
        return Math.ScaleB(1 + series, exponent);
    }

    /// <summary>The real cube root, by Newton's method.</summary>
    public static double CubeRoot(double x)
    {
        if (x == 0)
            return 0;
        var magnitude = Math.Abs(x);
        var root = Exp(Log(magnitude) / 3);
        root -= ((root * root * root) - magnitude) / (3 * root * root);
        return x < 0 ? -root : root;
    }

    /// <summary>ln k!: exact below 20, Stirling's series above.</summary>
    public static double LogFactorial(long k)
    {
        if (k >= 20)
        {
            var inverse = 1.0 / k;
            var square = inverse * inverse;
            const double HalfLogTwoPi = 0.91893853320467274178;
            return ((k + 0.5) * Log(k)) - k + HalfLogTwoPi + (inverse * ((1.0 / 12) - (square * ((1.0 / 360) - (square * ((1.0 / 1260) - (square / 1680)))))));
        }

        var product = 1.0;
        for (var factor = 2; factor <= k; factor++)
            product *= factor;
        return Log(product);
    }
}
