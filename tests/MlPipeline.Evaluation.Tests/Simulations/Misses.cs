using MlPipeline.Core.Statistics;
using MlPipeline.Evaluation.Intervals;

namespace MlPipeline.Evaluation.Tests.Simulations;

/// <summary>How often a 95 % interval misses the truth on each side.</summary>
internal sealed class Misses(double truth)
{
    private int below;
    private int above;
    private int count;

    public double Coverage => 1 - ((double)(below + above) / count);

    /// <summary>The share of intervals that lie wholly below the truth, and wholly above it.</summary>
    public (double Below, double Above) Sides => ((double)below / count, (double)above / count);

    public void Add(Measurement measurement)
    {
        var curve = measurement.Curve ?? throw new InvalidOperationException(measurement.Reason);
        count++;
        below += curve.End(Normal.Z975) < truth ? 1 : 0;
        above += curve.End(-Normal.Z975) > truth ? 1 : 0;
    }

    public override string ToString() => $"coverage {Coverage:P1}, too low {Sides.Below:P1}, too high {Sides.Above:P1} of {count}";
}
