using MlPipeline.Core.Manifests;
using MlPipeline.Core.Models;
using MlPipeline.Core.Statistics;

namespace MlPipeline.Reporting.Bundles;

/// <summary>A gate of the default branch, the reported numbers that it looks at, and what they say.</summary>
/// <param name="Gate">The gate as the default branch has it.</param>
/// <param name="Numbers">What was reported.</param>
internal sealed record Judgement(GateDefinition Gate, ReportedNumbers Numbers)
{
    // A two-sided 95 % interval's half-width in standard errors, and the same with 80 % power.
    private const double Z975 = 1.959964;
    private const double Z80 = 0.841621;
    private const double FamilywiseError = 0.05;

    /// <summary>
    /// The one-sided p value of the claim that the limit holds, by the normal approximation: Φ((value − limit) / SE), or its mirror image, with
    /// SE = width / (2 · 1.959964). Null when there are no numbers to judge by.
    /// </summary>
    public double? P => Numbers.Fault is null ? POf(Numbers.Estimate) : null;

    private bool HigherIsGood => Gate.Kind != GateKind.GroupDifference && !KnownMetrics.IsLoss(Gate.Metric);

    /// <summary>The limit in the measured value's unit: for a baseline gate the margin with its sign.</summary>
    private double Limit => Gate.Kind == GateKind.Baseline && HigherIsGood ? -Gate.Bound : Gate.Bound;

    private bool Holds => HigherIsGood ? Numbers.Estimate.Lower >= Limit : Numbers.Estimate.Upper <= Limit;

    private double StandardError => (Numbers.Estimate.Upper!.Value - Numbers.Estimate.Lower!.Value) / (2 * Z975);

    /// <summary>The verdict, given the p value after Holm's adjustment over all gates that could be judged.</summary>
    public GateResult Decide(double? adjusted)
    {
        var result = new GateResult { Gate = Gate, Name = Name, Verdict = Verdict.NotEvaluated, Measured = Numbers.Estimate, Reason = Numbers.Fault };
        if (adjusted is not { } p)
            return result;
        var verdict = Holds ? Verdict.Pass : p <= FamilywiseError ? Verdict.Fail : Verdict.Inconclusive;
        return result with
        {
            Verdict = verdict,
            P = P,
            AdjustedP = p,
            SmallestDetectable = (Z975 + Z80) * StandardError,
            Reason = verdict == Verdict.Inconclusive ? "the interval reaches beyond the limit; the evidence for a violation is not strong enough to fail" : Numbers.Note,
        };
    }

    private double POf(Estimate estimate)
    {
        var above = HigherIsGood ? estimate.Value!.Value - Limit : Limit - estimate.Value!.Value;
        if (StandardError == 0)
            return above >= 0 ? 1 : 0;
        return Normal.Cdf(above / StandardError);
    }

    private string Name => GatePhrase.Of(Gate);
}
