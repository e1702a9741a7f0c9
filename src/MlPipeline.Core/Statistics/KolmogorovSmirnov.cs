namespace MlPipeline.Core.Statistics;

/// <summary>The two-sample Kolmogorov–Smirnov test.</summary>
/// <param name="Statistic">The greatest distance of the two empirical distributions.</param>
/// <param name="P">The two-sided p value.</param>
public sealed record KolmogorovSmirnov(double Statistic, double P)
{
    /// <summary>The largest sample for which the p value is exact (as scipy.stats.ks_2samp); above it is Kolmogorov's limit.</summary>
    public const int MostExact = 10_000;

    /// <summary>Tests whether two samples come from the same distribution.</summary>
    public static KolmogorovSmirnov Of(WeightedSample first, WeightedSample second)
    {
        var (m, n) = (first.Total, second.Total);
        // The distance times m · n: whole numbers have no ties by rounding.
        var greatest = MergedSteps.Of(first, second).Max(step => Math.Abs((step.First * n) - (step.Second * m)));
        var divisor = GreatestDivisor(m, n);
        var statistic = (double)greatest / ((double)m * n);
        var p = Math.Max(m, n) > MostExact ? Limit(m, n, statistic)
            : m == n ? Square((int)n, (int)(greatest / divisor))
            : Outside((int)m, (int)n, greatest);
        return new(statistic, Math.Clamp(p, 0, 1));
    }

    // Equal sizes: 2 Σ (−1)ᵏ⁻¹ C(2n, n − kh) / C(2n, n), nested from its last term (Hodges 1957, Gnedenko and Korolyuk 1951).
    private static double Square(int n, int h)
    {
        if (h == 0)
            return 1;
        var sum = 0.0;
        for (var k = n / h; k >= 0; k--)
        {
            var ratio = 1.0;
            for (var j = 0; j < h; j++)
                ratio = ((double)n - (k * h) - j) * ratio / ((double)n + (k * h) + j + 1);
            sum = ratio * (1 - sum);
        }

        return 2 * sum;
    }

    // The share of lattice paths from (0, 0) to (m, n) that reach the distance somewhere, column by column (Hodges 1957): a path to (x, y) came from
    // (x − 1, y) in x of x + y cases. Only the band within the distance is worked through; beyond it every path has reached it.
    private static double Outside(int m, int n, long distance)
    {
        if (distance == 0)
            return 1;
        var column = new double[n + 1];
        Array.Fill(column, 1);
        var before = 0;
        for (var x = 0; x <= m; x++)
        {
            var first = (int)Math.Max(0, FloorOf(((long)x * n) - distance, m) + 1);
            var last = (int)Math.Min(n, -FloorOf(-((long)x * n) - distance, m) - 1);
            Array.Fill(column, 1, before, Math.Max(0, Math.Min(first, n + 1) - before));
            for (var y = first; y <= last; y++)
                column[y] = x + y == 0 ? 0 : ((x == 0 ? 0 : column[y] * x) + (y == 0 ? 0 : column[y - 1] * y)) / (x + y);
            before = first;
        }

        return column[n];
    }

    private static long FloorOf(long numerator, long denominator) => (numerator / denominator) - (numerator % denominator < 0 ? 1 : 0);

    // Kolmogorov's 2 Σ (−1)ᵏ⁻¹ exp(−2 k² λ²) with λ² = d² mn / (m + n).
    private static double Limit(long m, long n, double statistic)
    {
        var square = statistic * statistic * m * n / (m + n);
        if (square < 0.04)
            return 1;
        var (sum, sign) = (0.0, 1.0);
        for (var k = 1; k <= 100; k++, sign = -sign)
            sum += sign * PortableMath.Exp(-2 * k * (double)k * square);
        return 2 * sum;
    }

    private static long GreatestDivisor(long first, long second) => second == 0 ? first : GreatestDivisor(second, first % second);
}
