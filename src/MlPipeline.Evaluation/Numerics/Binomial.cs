using MlPipeline.Core.Statistics;

namespace MlPipeline.Evaluation.Numerics;

/// <summary>The binomial distribution: tails for exact tests, and random draws.</summary>
internal static class Binomial
{
    private const double InversionLimit = 10;

    /// <summary>P(X ≤ x) for n trials of probability p.</summary>
    public static double AtMost(long x, long n, double p)
    {
        if (x >= n || p <= 0)
            return x < 0 ? 0 : 1;
        if (x < 0 || p >= 1)
            return 0;
        return x <= n * p ? LowerTail(x, n, p) : 1 - LowerTail(n - x - 1, n, 1 - p);
    }

    /// <summary>P(X ≥ x) for n trials of probability p.</summary>
    public static double AtLeast(long x, long n, double p) => AtMost(n - x, n, 1 - p);

    /// <summary>A draw: by inversion while the mean is small, else by transformed rejection (BTRS, Hörmann 1993).</summary>
    public static long Draw(SplitMix random, long n, double p)
    {
        if (p > 0.5)
            return n - Draw(random, n, 1 - p);
        if (n == 0 || p <= 0)
            return 0;
        return n * p < InversionLimit ? DrawByInversion(random, n, p) : DrawByRejection(random, n, p);
    }

    private static double LowerTail(long x, long n, double p)
    {
        var odds = (1 - p) / p;
        var term = PortableMath.Exp(LogMass(x, n, p));
        var sum = term;
        for (var k = x; k > 0 && term > sum * 1e-18; k--)
        {
            term *= odds * k / (n - k + 1);
            sum += term;
        }

        return Math.Min(1, sum);
    }

    private static double LogMass(long k, long n, double p) =>
        PortableMath.LogFactorial(n) - PortableMath.LogFactorial(k) - PortableMath.LogFactorial(n - k)
        + (k * PortableMath.Log(p)) + ((n - k) * PortableMath.Log(1 - p));

    private static long DrawByInversion(SplitMix random, long n, double p)
    {
        var odds = p / (1 - p);
        var mass = PortableMath.Exp(n * PortableMath.Log(1 - p));
        var left = random.NextDouble();
        for (var k = 0L; k < n; k++)
        {
            if (left <= mass)
                return k;
            left -= mass;
            mass *= odds * (n - k) / (k + 1);
            if (mass == 0)
                return k;
        }

        return n;
    }

    private static long DrawByRejection(SplitMix random, long n, double p)
    {
        var deviation = Math.Sqrt(n * p * (1 - p));
        var b = 1.15 + (2.53 * deviation);
        var a = -0.0873 + (0.0248 * b) + (0.01 * p);
        var scale = (2.83 + (5.1 / b)) * deviation;
        while (true)
        {
            var u = random.NextDouble() - 0.5;
            var v = random.NextDouble();
            var edge = 0.5 - Math.Abs(u);
            var k = Math.Floor((((2 * a / edge) + b) * u) + (n * p) + 0.5);
            if (k < 0 || k > n)
                continue;
            if (edge >= 0.07 && v <= 0.92 - (4.2 / b))
                return (long)k;
            if (PortableMath.Log(v * scale / ((a / (edge * edge)) + b)) <= LogMass((long)k, n, p) - LogMass((long)((n + 1) * p), n, p))
                return (long)k;
        }
    }
}
