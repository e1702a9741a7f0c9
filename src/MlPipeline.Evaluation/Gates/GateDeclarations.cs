using System.Globalization;
using MlPipeline.Core.Errors;
using MlPipeline.Core.Manifests;
using MlPipeline.Core.Models;
using MlPipeline.Evaluation.Metrics;

namespace MlPipeline.Evaluation.Gates;

/// <summary>Checks gates before anything is measured.</summary>
public static class GateDeclarations
{
    /// <summary>Holds every gate against the metrics and the declared attributes.</summary>
    /// <exception cref="UserException">One or more gates cannot be judged as declared; all faults are listed.</exception>
    public static void Check(GateSet gates, IReadOnlyList<GroupDescription> groups)
    {
        var attributes = groups.Select(group => group.Name).ToHashSet(StringComparer.Ordinal);
        string[] faults =
        [
            .. gates.Gates.SelectMany((gate, index) => FaultsOf(gate, attributes).Select(fault => $"gate {index + 1} ({GateName.Of(gate)}): {fault}")),
            .. gates.Gates.GroupBy(gate => (gate.Kind, gate.Metric, gate.GroupBy)).Where(same => same.Count() > 1)
                .Select(same => $"declared {same.Count()} times: {GateName.Of(same.First())}"),
        ];
        if (faults.Length == 0)
            return;
        throw new UserException(new UserFault(
            faults.Length == 1
                ? "A gate is declared wrongly"
                : string.Create(CultureInfo.InvariantCulture, $"{faults.Length} faults in the gates' declarations"),
            "mend the gates in the model's definition")
        {
            Actual = string.Join("\n            ", faults),
        });
    }

    private static IEnumerable<string> FaultsOf(GateDefinition gate, HashSet<string> attributes)
    {
        if (MetricTable.Find(gate.Metric) is not { } metric)
            return [$"there is no such metric; there are {string.Join(", ", MetricTable.Binary.Select(known => known.Name))}"];
        return ((string?[])[BoundFault(gate, metric), DirectionFault(gate, metric), GroupFault(gate, attributes), CountFault(gate)]).OfType<string>();
    }

    private static string? BoundFault(GateDefinition gate, Metric metric)
    {
        if (!double.IsFinite(gate.Bound))
            return "the bound is not a number";
        if (gate.Kind == GateKind.Metric)
            return gate.Bound < metric.Least || gate.Bound > metric.Greatest ? $"the bound is outside the metric's range of {RangeOf(metric)}" : null;
        if (gate.Bound < 0)
            return gate.Kind == GateKind.Baseline ? "the margin is negative" : "the bound is negative";
        return gate.Bound > metric.Greatest - metric.Least ? "no difference can be that large" : null;
    }

    private static string RangeOf(Metric metric) => string.Create(CultureInfo.InvariantCulture, $"{metric.Least} to {metric.Greatest:G4}");

    private static string? DirectionFault(GateDefinition gate, Metric metric) =>
        gate.Kind != GateKind.GroupDifference && metric.Direction == Direction.Neutral
            ? "neither a higher nor a lower value is better; only its difference between groups can be a gate"
            : null;

    private static string? GroupFault(GateDefinition gate, HashSet<string> attributes) => (gate.Kind, gate.GroupBy) switch
    {
        (GateKind.GroupDifference, null) => "it names no attribute",
        (GateKind.GroupDifference, { } attribute) when !attributes.Contains(attribute) =>
            $"the model declares no attribute '{attribute}'; it declares {Listed(attributes)}",
        (not GateKind.GroupDifference, { } attribute) => $"it is not about groups, so '{attribute}' means nothing",
        _ => null,
    };

    private static string Listed(HashSet<string> attributes) =>
        attributes.Count == 0 ? "none" : string.Join(", ", attributes.Order(StringComparer.Ordinal));

    private static string? CountFault(GateDefinition gate) => gate.MinimumCount < 1 ? "the minimum count is below 1" : null;
}
