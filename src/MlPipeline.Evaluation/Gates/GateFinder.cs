using System.Globalization;
using MlPipeline.Core.Manifests;
using MlPipeline.Core.Models;
using MlPipeline.Evaluation.Fairness;
using MlPipeline.Evaluation.Intervals;
using MlPipeline.Evaluation.Metrics;

namespace MlPipeline.Evaluation.Gates;

/// <summary>Picks what a gate looks at out of the evidence.</summary>
internal static class GateFinder
{
    public static GateFinding Find(GateDefinition gate, GateEvidence evidence) => gate.Kind switch
    {
        GateKind.Metric => new GateFinding(gate, evidence.Metrics[gate.Metric], GoodSideOf(gate), gate.Bound),
        GateKind.Baseline => FindRegression(gate, evidence),
        _ => FindGroupDifference(gate, evidence.Groups[gate.GroupBy!]),
    };

    private static GateFinding FindRegression(GateDefinition gate, GateEvidence evidence)
    {
        var good = GoodSideOf(gate);
        var difference = evidence.Comparison.Differences.TryGetValue(gate.Metric, out var measured)
            ? measured
            : Measurement.Undefined(0, evidence.Comparison.Manifest.Reason ?? "not compared");
        return new GateFinding(gate, difference, good, good == Side.AtLeast ? -gate.Bound : gate.Bound) { Margin = gate.Bound };
    }

    private static GateFinding FindGroupDifference(GateDefinition gate, Disaggregation groups)
    {
        var contrast = new GroupContrast(groups.By(gate.Metric), group => WhyLeftOut(group, gate.MinimumCount));
        return new GateFinding(gate, Disparities.Difference(contrast) with { Reason = contrast.Fault }, Side.AtMost, gate.Bound) { Note = contrast.Note };
    }

    private static string? WhyLeftOut(GroupMeasurement group, int minimum) => group.Support < minimum
        ? string.Create(CultureInfo.InvariantCulture, $"{group.Support} of at least {minimum} rows")
        : group.Measurement.Reason;

    private static Side GoodSideOf(GateDefinition gate) =>
        MetricTable.Get(gate.Metric).Direction == Direction.LowerIsBetter ? Side.AtMost : Side.AtLeast;
}
