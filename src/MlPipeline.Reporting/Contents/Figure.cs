using MlPipeline.Core.Manifests;
using MlPipeline.Reporting.Texts;

namespace MlPipeline.Reporting.Contents;

/// <summary>A measured value with its two-sided 95 % interval.</summary>
/// <param name="Value">The point value, or null.</param>
/// <param name="Lower">The interval's lower end, or null.</param>
/// <param name="Upper">The interval's upper end, or null.</param>
/// <param name="N">The denominator in rows.</param>
/// <param name="Method">How the interval was computed.</param>
/// <param name="Reason">Why a value or an interval is missing.</param>
public sealed record Figure(double? Value, double? Lower, double? Upper, int N, Text Method, Text? Reason)
{
    /// <summary>Whether the interval leaves out zero.</summary>
    public bool IsBeyondChance => Lower > 0 || Upper < 0;

    internal static Figure Of(Estimate estimate) => new(
        estimate.Value, estimate.Lower, estimate.Upper, estimate.N, new Text(estimate.Method), Text.OrNull(estimate.Reason));
}
