using System.Globalization;
using MlPipeline.Core.Manifests;
using MlPipeline.Core.Statistics;
using MlPipeline.Evaluation.Fairness;
using MlPipeline.Evaluation.Intervals;

namespace MlPipeline.Evaluation.Gates;

/// <summary>
/// Turns findings into verdicts. Pass: the 95 % interval lies on the good side, so P(pass | at the limit) ≤ 2.5 %, unadjusted since a release needs all gates.
/// Fail: the claim that the limit holds is rejected after Holm's adjustment over all gates that can be judged, so P(any fail | every limit holds) ≤ 5 %.
/// </summary>
internal static class GateJudge
{
    private const double FamilywiseError = 0.05;

    /// <summary>One verdict a finding, in their order.</summary>
    public static IReadOnlyList<GateResult> Judge(IReadOnlyList<GateFinding> findings)
    {
        var adjusted = Holm.Adjust([.. findings.Select(finding => finding.P)]);
        return [.. findings.Select((finding, index) => adjusted[index] is { } p ? Decide(finding, p) : NotEvaluated(finding))];
    }

    private static GateResult NotEvaluated(GateFinding finding) => Describe(finding, Verdict.NotEvaluated) with
    {
        Reason = finding.Measured.Reason ?? "there is no interval",
    };

    private static GateResult Decide(GateFinding finding, double adjusted)
    {
        var verdict = finding.Holds ? Verdict.Pass : adjusted <= FamilywiseError ? Verdict.Fail : Verdict.Inconclusive;
        return Describe(finding, verdict) with
        {
            P = finding.P,
            AdjustedP = adjusted,
            DecidingN = verdict == Verdict.Inconclusive ? Power.DecidingN(finding.Measured, finding.Good, finding.Limit, finding.Margin) : null,
            SmallestDetectable = Power.SmallestDetectable(finding.Measured, finding.Good),
            Reason = GroupContrast.JoinNotes(verdict == Verdict.Inconclusive ? WhyInconclusive(finding) : null, finding.Note),
        };
    }

    private static GateResult Describe(GateFinding finding, Verdict verdict) => new()
    {
        Gate = finding.Gate,
        Name = GateName.Of(finding.Gate),
        Verdict = verdict,
        Measured = finding.Measured.ToEstimate(),
    };

    private static string WhyInconclusive(GateFinding finding) => string.Create(
        CultureInfo.InvariantCulture,
        $"the interval reaches {finding.DecidingEnd:G3}, beyond the limit {finding.Limit:G3}; the evidence for a violation is not strong enough to fail");
}
