using System.Globalization;
using MlPipeline.Core.Models;

namespace MlPipeline.Evaluation.Gates;

/// <summary>What differs between the gates that a model is judged by and the gates that a change to it declares.</summary>
public static class GateChanges
{
    /// <summary>A sentence without a final stop for each gate that is dropped, added or declared differently; nothing when the two are equal.</summary>
    /// <param name="judged">The gates that count.</param>
    /// <param name="declared">The gates that are declared instead, and do not count yet.</param>
    public static IReadOnlyList<string> Between(GateSet judged, GateSet declared) =>
    [
        .. judged.Gates.Select(gate => Change(gate, Same(declared, gate))).OfType<string>(),
        .. declared.Gates.Where(gate => Same(judged, gate) is null).Select(gate => $"the gate '{GateName.Of(gate)}' is added"),
    ];

    private static GateDefinition? Same(GateSet gates, GateDefinition gate) => gates.Gates.FirstOrDefault(other =>
        other.Kind == gate.Kind && other.Metric == gate.Metric && other.GroupBy == gate.GroupBy);

    private static string? Change(GateDefinition judged, GateDefinition? declared)
    {
        if (declared is null)
            return $"the gate '{GateName.Of(judged)}' is dropped";
        string[] parts =
        [
            .. declared.Bound.Equals(judged.Bound) ? [] : new[] { $"its bound becomes {declared.Bound.ToString("R", CultureInfo.InvariantCulture)}" },
            .. declared.Required == judged.Required ? [] : new[] { declared.Required ? "it becomes required" : "it is required no longer" },
            .. declared.MinimumCount == judged.MinimumCount
                ? []
                : new[] { $"its smallest group becomes {declared.MinimumCount.ToString(CultureInfo.InvariantCulture)}" },
        ];
        return parts.Length == 0 ? null : $"the gate '{GateName.Of(judged)}' is changed: {string.Join(", ", parts)}";
    }
}
