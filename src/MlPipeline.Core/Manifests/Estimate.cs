namespace MlPipeline.Core.Manifests;

/// <summary>A measured value with its two-sided 95 % interval; what could not be computed is null and <paramref name="Reason"/> says why.</summary>
/// <param name="Value">The point value.</param>
/// <param name="Lower">The interval's lower end.</param>
/// <param name="Upper">The interval's upper end.</param>
/// <param name="N">The metric's denominator in rows.</param>
/// <param name="Method">How the interval was computed.</param>
/// <param name="Reason">Why a value or an interval is missing.</param>
public sealed record Estimate(double? Value, double? Lower, double? Upper, int N, string Method, string? Reason = null)
{
    /// <summary>An estimate that could not be made.</summary>
    public static Estimate Undefined(int n, string reason) => new(null, null, null, n, "none", reason);
}
