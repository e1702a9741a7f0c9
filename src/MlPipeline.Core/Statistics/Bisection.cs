namespace MlPipeline.Core.Statistics;

/// <summary>Halves a bracket until nothing is left to halve: slow, exact to a rounding error of 1, and the same everywhere.</summary>
public static class Bisection
{
    private const double Smallest = 1e-16;

    /// <summary>Where a function that does not fall crosses zero between two ends; an end when it does not cross.</summary>
    public static double Root(Func<double, double> rising, double low, double high)
    {
        while (true)
        {
            var middle = low + ((high - low) / 2);
            if (middle <= low || middle >= high || high - low <= Smallest)
                return middle;
            if (rising(middle) < 0)
                low = middle;
            else
                high = middle;
        }
    }
}
