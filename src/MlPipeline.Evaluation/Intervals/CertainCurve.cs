namespace MlPipeline.Evaluation.Intervals;

/// <summary>A value that is known without error, such as the difference of a model from itself.</summary>
internal sealed class CertainCurve(string method, double value) : ConfidenceCurve
{
    public override string Method => method;

    public override double End(double z) => value;

    public override double PAtLeast(double bound) => value >= bound ? 1 : 0;

    public override double PAtMost(double bound) => value <= bound ? 1 : 0;
}
