using MlPipeline.Core.Manifests;
using MlPipeline.Core.Models;
using MlPipeline.Reporting.Texts;

namespace MlPipeline.Reporting.Contents;

/// <summary>Says which groups the model serves worse, the clearest difference of each attribute first.</summary>
internal static class HarmSentence
{
    private const int MostAttributes = 3;

    public static Text Of(EvaluationManifest? evaluation)
    {
        if (evaluation is null)
            return new("not known – Evaluate did not run");
        if (evaluation.Fairness.Count == 0)
            return new("not known – no attribute is declared");
        Gap[] gaps =
        [
            .. evaluation.Fairness.Select(fairness => WidestOf(fairness, evaluation)).OfType<Gap>()
                .OrderByDescending(gap => gap.Weight).ThenByDescending(gap => gap.Disparity.Estimate.Value),
        ];
        if (gaps.Length == 0)
            return new("not evaluated – no difference between groups could be computed");
        Gap[] clear = [.. gaps.Where(gap => gap.Weight > 0).Take(MostAttributes)];
        return new((clear.Length > 0 ? string.Join("; ", clear.Select(Told)) : Unclear(gaps[0])) + Unevaluated(evaluation));
    }

    private static string Unclear(Gap widest) =>
        $"{(widest.Disparity.Estimate.Lower is null ? "no interval to tell by" : "no group beyond chance")}; widest: {Told(widest)}";

    private static string Unevaluated(EvaluationManifest evaluation)
    {
        var count = evaluation.Fairness.Sum(fairness => fairness.Groups.Count(group => group.Metrics.Any(metric => metric.Estimate.Value is null)));
        return count == 0 ? "" : $"; {Format.Count(count)} {(count == 1 ? "group" : "groups")} not evaluated in full";
    }

    private static Gap? WidestOf(AttributeFairness fairness, EvaluationManifest evaluation)
    {
        var failed = evaluation.Gates
            .Where(gate => gate.Verdict == Verdict.Fail && gate.Gate is { Kind: GateKind.GroupDifference } && gate.Gate.GroupBy == fairness.Attribute)
            .Select(gate => gate.Gate.Metric)
            .ToArray();
        return fairness.Disparities
            .Where(disparity => disparity.Estimate.Value is not null && disparity.Name.EndsWith("difference", StringComparison.Ordinal))
            .Select(disparity => new Gap(fairness, disparity, failed.Contains(disparity.Metric) ? 2 : disparity.Estimate.Lower > 0 ? 1 : 0))
            .OrderByDescending(gap => gap.Weight)
            .ThenByDescending(gap => GroupsOf(gap).Length >= 2)
            .ThenByDescending(gap => gap.Disparity.Estimate.Value)
            .FirstOrDefault();
    }

    private static string Told(Gap gap)
    {
        var metric = Format.Label(gap.Disparity.Metric);
        var difference = Format.Figure(Figure.Of(gap.Disparity.Estimate));
        var groups = GroupsOf(gap);
        var ending = gap.Weight > 1 ? ", more than its gate allows" : "";
        return groups.Length < 2
            ? $"{gap.Fairness.Attribute}: {Format.Label(gap.Disparity.Name)} {difference}{ending}"
            : $"{groups[0].Level} ({gap.Fairness.Attribute}), {metric} {Format.Metric(groups[0].Value)} "
                + $"against {Format.Metric(groups[^1].Value)} for {groups[^1].Level}: difference {difference}{ending}";
    }

    // The groups with a value of the gap's own metric, the one served worst first; a gap of several metrics has none.
    private static (string Level, double Value)[] GroupsOf(Gap gap) =>
    [
        .. from fairGroup in gap.Fairness.Groups
           from found in fairGroup.Metrics
           where found.Metric == gap.Disparity.Metric && found.Estimate.Value is not null
           let value = found.Estimate.Value!.Value
           orderby found.Direction == Direction.LowerIsBetter ? -value : value
           select (fairGroup.Level, value),
    ];

    private sealed record Gap(AttributeFairness Fairness, Disparity Disparity, int Weight);
}
