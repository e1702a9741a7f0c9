namespace MlPipeline.Training.Reproducing;

/// <summary>How far two numbers lie apart.</summary>
internal static class Difference
{
    /// <summary>The distance, as a share of the first number where that is above 1; infinite unless both are numbers.</summary>
    public static double Of(double expected, double actual) =>
        Math.Abs(expected - actual) / Math.Max(1, Math.Abs(expected)) is var distance && double.IsNaN(distance) ? double.PositiveInfinity : distance;
}
