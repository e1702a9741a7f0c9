using System.Globalization;
using MlPipeline.Core.Models;

namespace MlPipeline.Reporting.Bundles;

/// <summary>A gate as a phrase, in the evaluation's words.</summary>
internal static class GatePhrase
{
    public static string Of(GateDefinition gate)
    {
        var lower = KnownMetrics.IsLoss(gate.Metric);
        var bound = Number(gate.Bound);
        return gate.Kind switch
        {
            GateKind.Metric => $"{gate.Metric} {(lower ? "≤" : "≥")} {bound}",
            GateKind.Baseline => $"{gate.Metric} not {(gate.Bound == 0 ? "" : bound + " ")}{(lower ? "above" : "below")} the baseline",
            _ => $"{gate.Metric} differs by ≤ {bound} between groups of {gate.GroupBy}",
        };
    }

    public static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
