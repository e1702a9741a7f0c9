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
        Gap[] gaps = [.. evaluation.Fairness.Select(fairness => WidestOf(fairness, evaluation)).OfType<Gap>().OrderByDescending(gap => gap.Weight)];
        if (gaps.Length == 0)
            return new("not evaluated – no difference between groups could be computed");
        var isClear = gaps.Any(gap => gap.Weight > 0);
        Gap[] told = [.. gaps.Where(gap => !isClear || gap.Weight > 0).Take(MostAttributes)];
        return new((isClear ? "" : "no group beyond chance; widest: ") + string.Join("; ", told.Select(Told)));
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
            .ThenByDescending(gap => gap.Disparity.Estimate.Value)
            .FirstOrDefault();
    }

    private static string Told(Gap gap)
    {
        var metric = Format.Label(gap.Disparity.Metric);
        var difference = Format.Figure(Figure.Of(gap.Disparity.Estimate));
        var groups = gap.Fairness.Groups
            .SelectMany(group => group.Metrics.Where(found => found.Metric == gap.Disparity.Metric && found.Estimate.Value is not null), (group, found) => (group.Level, found))
            .OrderBy(pair => pair.found.Direction == Direction.LowerIsBetter ? -pair.found.Estimate.Value : pair.found.Estimate.Value)
            .ToArray();
        return groups.Length < 2
            ? $"{gap.Fairness.Attribute}: {Format.Label(gap.Disparity.Name)} {difference}"
            : $"{gap.Fairness.Attribute}: {metric} {Format.Metric(groups[0].found.Estimate.Value)} for {groups[0].Level}, "
                + $"{Format.Metric(groups[^1].found.Estimate.Value)} for {groups[^1].Level}, difference {difference}";
    }

    private sealed record Gap(AttributeFairness Fairness, Disparity Disparity, int Weight);
}
