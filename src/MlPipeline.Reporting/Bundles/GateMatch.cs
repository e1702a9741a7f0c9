using MlPipeline.Core.Models;

namespace MlPipeline.Reporting.Bundles;

/// <summary>When two declarations are about the same gate.</summary>
internal static class GateMatch
{
    /// <summary>Whether both look at the same thing, whatever their bounds.</summary>
    public static bool IsSame(GateDefinition one, GateDefinition other) => one.Kind == other.Kind && one.Metric == other.Metric && one.GroupBy == other.GroupBy;
}
