namespace MlPipeline.Evaluation.Intervals;

/// <summary>
/// The difference first − second of two independent estimates from their own intervals (Newcombe 1998, method 10; for other estimates Zou and Donner 2008).
/// </summary>
internal sealed class SquareAndAdd(double first, ConfidenceCurve firstCurve, double second, ConfidenceCurve secondCurve) : ConfidenceCurve
{
    public override string Method => "Newcombe's square-and-add";

    public override double End(double z)
    {
        var firstReach = firstCurve.End(z) - first;
        var secondReach = secondCurve.End(-z) - second;
        var reach = Math.Sqrt((firstReach * firstReach) + (secondReach * secondReach));
        return first - second + (z < 0 ? -reach : reach);
    }
}
