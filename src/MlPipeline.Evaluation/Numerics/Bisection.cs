namespace MlPipeline.Evaluation.Numerics;

/// <summary>Halves a bracket until its ends are neighbours: slow, exact, and the same everywhere.</summary>
internal static class Bisection
{
    /// <summary>Where a function that does not fall crosses zero between two ends; an end when it does not cross.</summary>
    public static double Root(Func<double, double> rising, double low, double high)
    {
        while (true)
        {
            var middle = low + ((high - low) / 2);
            if (middle <= low || middle >= high)
                return middle;
            if (rising(middle) < 0)
                low = middle;
            else
                high = middle;
        }
    }
}
