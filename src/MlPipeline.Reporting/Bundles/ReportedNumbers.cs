using MlPipeline.Core.Manifests;
using MlPipeline.Core.Models;

namespace MlPipeline.Reporting.Bundles;

/// <summary>What a report says about a gate's metric.</summary>
/// <param name="Estimate">The value with its interval.</param>
/// <param name="Fault">Why nothing can be judged by it; null when something can.</param>
/// <param name="Note">What the reader should know besides.</param>
internal sealed record ReportedNumbers(Estimate Estimate, string? Fault, string? Note = null)
{
    private const double Rounding = 1e-9;

    /// <summary>The numbers for a gate: from the table of metrics, of comparisons or of disparities, and from the run's own gate if it had the same.</summary>
    public static ReportedNumbers Find(GateDefinition gate, EvaluationManifest? evaluation)
    {
        if (evaluation is null)
            return None("nothing was evaluated");
        var own = evaluation.Gates.FirstOrDefault(result => GateMatch.IsSame(result.Gate, gate))?.Measured;
        return gate.Kind switch
        {
            GateKind.Metric => Agreed(evaluation.Metrics.FirstOrDefault(metric => metric.Metric == gate.Metric)?.Estimate, own),
            GateKind.Baseline when evaluation.Baseline.State == ComparisonState.NotEvaluated => None("the run made no comparison with the baseline"),
            GateKind.Baseline => Agreed(evaluation.Baseline.Metrics.FirstOrDefault(metric => metric.Metric == gate.Metric)?.Difference, own),
            _ => Difference(gate, evaluation),
        };
    }

    // The tables hold differences over every group with the metric, a gate those over groups large enough: the same only where the minimum is.
    private static ReportedNumbers Difference(GateDefinition gate, EvaluationManifest evaluation)
    {
        var own = evaluation.Gates.FirstOrDefault(result => GateMatch.IsSame(result.Gate, gate) && result.Gate.MinimumCount == gate.MinimumCount)?.Measured;
        if (own is not null)
            return Checked(own);
        var name = NameOfDifference(gate.Metric);
        var table = evaluation.Fairness.FirstOrDefault(fairness => fairness.Attribute == gate.GroupBy)?.Disparities
            .FirstOrDefault(disparity => disparity.Name == name && disparity.Metric == gate.Metric)?.Estimate;
        return table is null ? None("the report holds no such measurement") : Checked(table) with { Note = "over every group, however small" };
    }

    private static string? NameOfDifference(string metric) => metric switch
    {
        MetricNames.SelectionRate => "demographic-parity-difference",
        MetricNames.Recall => "equal-opportunity-difference",
        MetricNames.Accuracy => "accuracy-difference",
        _ => null,
    };

    private static ReportedNumbers Agreed(Estimate? table, Estimate? own)
    {
        if (table is null)
            return None("the report holds no such measurement");
        return own is null || (IsNear(table.Value, own.Value) && IsNear(table.Lower, own.Lower) && IsNear(table.Upper, own.Upper) && table.N == own.N)
            ? Checked(table)
            : None("the report's numbers contradict each other");
    }

    private static ReportedNumbers Checked(Estimate estimate) => estimate switch
    {
        { Value: null } => new(estimate, "the value is undefined"),
        { Lower: null } or { Upper: null } => new(estimate, "there is no interval"),
        { N: <= 0 } => new(estimate, "it was measured on no rows"),
        _ when estimate.Value < estimate.Lower || estimate.Value > estimate.Upper => new(estimate, "the value lies outside its interval"),
        _ => new(estimate, null),
    };

    private static ReportedNumbers None(string fault) => new(Estimate.Undefined(0, fault), fault);

    private static bool IsNear(double? one, double? other) =>
        one is { } first && other is { } second ? Math.Abs(first - second) <= Rounding : one is null && other is null;
}
