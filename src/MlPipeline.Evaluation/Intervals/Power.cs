using MlPipeline.Core.Statistics;

namespace MlPipeline.Evaluation.Intervals;

/// <summary>What a test set of this size can tell.</summary>
internal static class Power
{
    /// <summary>(z₀.₉₇₅ + z₀.₈) · SE, the standard error being what the interval's end on the bad side implies; null for a value known without error.</summary>
    public static double? SmallestDetectable(Measurement measured, Side good) =>
        HalfWidth(measured, good) is { } half and > 0 ? (Normal.Z975 + Normal.Z80) / Normal.Z975 * half : null;

    /// <summary>
    /// The n whose half-width equals the margin; where there is no margin, or the half-width is below it already, the n whose half-width equals the measured
    /// distance to the limit. Half-widths fall with the root of n. Null when no n decides: the value lies on the limit.
    /// </summary>
    public static int? DecidingN(Measurement measured, Side good, double limit, double? margin)
    {
        if (HalfWidth(measured, good) is not { } half || measured.Value is not { } value)
            return null;
        var target = margin is { } declared && declared > 0 && half > declared ? declared : Math.Abs(value - limit);
        var n = Math.Ceiling(measured.N * (half / target) * (half / target));
        return target > 0 && n < int.MaxValue ? (int)n : null;
    }

    private static double? HalfWidth(Measurement measured, Side good) =>
        measured.Value is { } value && measured.Curve is { } curve ? Math.Abs(value - EndOnBadSide(curve, good)) : null;

    private static double EndOnBadSide(ConfidenceCurve curve, Side good) => curve.End(good == Side.AtLeast ? -Normal.Z975 : Normal.Z975);
}
