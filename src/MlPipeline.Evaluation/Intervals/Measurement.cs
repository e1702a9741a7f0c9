using MlPipeline.Core.Manifests;
using MlPipeline.Core.Statistics;

namespace MlPipeline.Evaluation.Intervals;

/// <summary>A value with the curve that its interval and tests are read from.</summary>
/// <param name="Value">The value; null when it is undefined.</param>
/// <param name="N">Rows of the denominator.</param>
/// <param name="Curve">The curve; null when there is none.</param>
/// <param name="Reason">Why a value or a curve is missing.</param>
internal sealed record Measurement(double? Value, int N, ConfidenceCurve? Curve, string? Reason)
{
    public static Measurement Undefined(int n, string reason) => new(null, n, null, reason);

    public static Measurement WithoutInterval(double value, int n, string reason) => new(value, n, null, reason);

    public static Measurement Of(double value, int n, ConfidenceCurve curve) => new(value, n, curve, null);

    public Estimate ToEstimate()
    {
        if (Value is not { } value)
            return Estimate.Undefined(N, Reason ?? "undefined");
        return Curve is null
            ? new Estimate(value, null, null, N, "none", Reason)
            : new Estimate(value, Curve.End(-Normal.Z975), Curve.End(Normal.Z975), N, Curve.Method, Reason);
    }
}
