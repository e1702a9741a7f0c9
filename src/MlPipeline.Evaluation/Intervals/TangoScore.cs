using MlPipeline.Core.Statistics;

namespace MlPipeline.Evaluation.Intervals;

/// <summary>
/// The difference of two proportions on the same rows by Tango's score interval (Tango 1998), which is right with few or no rows on which the two differ.
/// </summary>
/// <param name="onlyFirst">Rows that only the first counts as a hit.</param>
/// <param name="onlySecond">Rows that only the second counts as a hit.</param>
/// <param name="n">All rows of the denominator.</param>
internal sealed class TangoScore(long onlyFirst, long onlySecond, long n) : ConfidenceCurve
{
    private readonly double value = (double)(onlyFirst - onlySecond) / n;

    public override string Method => "Tango's paired score";

    public override double End(double z) => z switch
    {
        < 0 => Bisection.Root(bound => ZAt(bound) - z, -1, value),
        > 0 => Bisection.Root(bound => ZAt(bound) - z, value, 1),
        _ => value,
    };

    // The score statistic, with the nuisance probability at its maximum of likelihood given the bound: the root of 2n q² + B q + C.
    protected override double ZAt(double bound)
    {
        var linear = ((((2.0 * n) - onlyFirst) + onlySecond) * bound) - onlyFirst - onlySecond;
        var constant = -onlySecond * bound * (1 - bound);
        var nuisance = (Math.Sqrt(Math.Max(0, (linear * linear) - (8.0 * n * constant))) - linear) / (4.0 * n);
        var variance = n * ((2 * nuisance) + (bound * (1 - bound)));
        var distance = (n * bound) - (onlyFirst - onlySecond);
        return distance == 0 ? 0 : distance / Math.Sqrt(Math.Max(variance, double.Epsilon));
    }
}
