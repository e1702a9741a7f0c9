using System.Globalization;
using MlPipeline.Core.Models;

namespace MlPipeline.Reporting.Bundles;

/// <summary>Says, a sentence each, where a request declares other gates than the default branch has.</summary>
internal static class GateChanges
{
    /// <summary>The sentences, the default branch's gates first, in their order.</summary>
    public static IReadOnlyList<string> Of(GateSet accepted, IReadOnlyList<GateDefinition> declared) =>
    [
        .. accepted.Gates.SelectMany(gate => Of(gate, declared.FirstOrDefault(other => GateMatch.IsSame(gate, other)))),
        .. declared.Where(gate => !accepted.Gates.Any(other => GateMatch.IsSame(gate, other)))
            .Select(gate => $"The request adds the gate “{GatePhrase.Of(gate)}”, which the default branch does not have; it is not judged here."),
    ];

    private static IEnumerable<string> Of(GateDefinition gate, GateDefinition? declared)
    {
        if (declared is null)
        {
            yield return $"The request drops the gate “{GatePhrase.Of(gate)}”; it is judged all the same.";
            yield break;
        }
        if (declared.Bound != gate.Bound)
            yield return $"The request {(IsLooser(gate, declared) ? "loosens" : "tightens")} the gate “{GatePhrase.Of(gate)}” to {GatePhrase.Number(declared.Bound)}; the default branch's bound counts.";
        if (declared.Required != gate.Required)
            yield return $"The request makes the gate “{GatePhrase.Of(gate)}” {(gate.Required ? "optional" : "required")}; the default branch's word counts.";
        if (declared.MinimumCount != gate.MinimumCount)
            yield return string.Create(CultureInfo.InvariantCulture, $"The request compares groups from {declared.MinimumCount} rows on for “{GatePhrase.Of(gate)}”, the default branch from {gate.MinimumCount}.");
    }

    // Only a metric that should be high is held from below; every other bound is a most.
    private static bool IsLooser(GateDefinition gate, GateDefinition declared) =>
        gate.Kind == GateKind.Metric && !KnownMetrics.IsLoss(gate.Metric) ? declared.Bound < gate.Bound : declared.Bound > gate.Bound;
}
