namespace MlPipeline.Evaluation.Intervals;

/// <summary>A value with a standard error, normal as it stands.</summary>
internal sealed class NormalCurve(string method, double value, double standardError) : ConfidenceCurve
{
    public override string Method => method;

    public override double End(double z) => value + (z * standardError);

    protected override double ZAt(double bound) => (bound - value) / standardError;
}
