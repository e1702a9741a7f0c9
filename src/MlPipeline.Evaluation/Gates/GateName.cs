using System.Globalization;
using MlPipeline.Core.Manifests;
using MlPipeline.Core.Models;
using MlPipeline.Evaluation.Metrics;

namespace MlPipeline.Evaluation.Gates;

/// <summary>A gate as a phrase.</summary>
internal static class GateName
{
    public static string Of(GateDefinition gate)
    {
        var lower = MetricTable.Find(gate.Metric)?.Direction == Direction.LowerIsBetter;
        var bound = gate.Bound.ToString("R", CultureInfo.InvariantCulture);
        return gate.Kind switch
        {
            GateKind.Metric => $"{gate.Metric} {(lower ? "≤" : "≥")} {bound}",
            GateKind.Baseline => $"{gate.Metric} not {(gate.Bound == 0 ? "" : bound + " ")}{(lower ? "above" : "below")} the baseline",
            _ => $"{gate.Metric} differs by ≤ {bound} between groups of {gate.GroupBy}",
        };
    }
}
