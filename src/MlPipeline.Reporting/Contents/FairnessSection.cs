using MlPipeline.Core.Manifests;
using MlPipeline.Core.Models;
using MlPipeline.Reporting.Texts;

namespace MlPipeline.Reporting.Contents;

/// <summary>Fairness by one attribute.</summary>
public sealed record FairnessSection
{
    private static readonly string[] DecisionMetrics =
        [MetricNames.SelectionRate, MetricNames.Recall, MetricNames.FalsePositiveRate, MetricNames.Accuracy];

    /// <summary>The attribute's name.</summary>
    public required Text Attribute { get; init; }

    /// <summary>What its values mean, and what is doubtful about them.</summary>
    public required Text? Note { get; init; }

    /// <summary>The names of the groups' metrics, as people write them.</summary>
    public required IReadOnlyList<Text> Columns { get; init; }

    /// <summary>The groups.</summary>
    public required IReadOnlyList<GroupRow> Groups { get; init; }

    /// <summary>What differs between them.</summary>
    public required IReadOnlyList<DisparityRow> Disparities { get; init; }

    /// <summary>The groups that were not evaluated, each with its reason.</summary>
    public required IReadOnlyList<UnevaluatedGroup> NotEvaluated { get; init; }

    /// <summary>Whether a gate on this attribute did not pass.</summary>
    public required bool HasOpenGate { get; init; }

    /// <summary>The same with what decisions rest on: few columns, and the differences that have an interval.</summary>
    public FairnessSection Narrow => this with
    {
        KeyColumns = [.. Enumerable.Range(0, KeyColumns.Count)],
        Columns = [.. KeyColumns.Select(column => Columns[column])],
        Groups = [.. Groups.Select(row => row with { Cells = [.. KeyColumns.Select(column => row.Cells[column])] })],
        Disparities = [.. Disparities.Where(disparity => disparity.Figure is { Lower: not null, Upper: not null })],
    };

    /// <summary>The places of the columns that decisions rest on: rates of decisions and of errors, and what a gate looks at.</summary>
    public required IReadOnlyList<int> KeyColumns { get; init; }

    /// <summary>Whether a reviewer should see it at once: a gate did not pass, or groups differ beyond chance.</summary>
    public bool IsOpen => HasOpenGate || Disparities.Any(disparity => disparity.IsBeyondChance);

    /// <summary>Whether any difference has an interval to judge it by.</summary>
    public bool IsJudged => Disparities.Any(disparity => disparity.Figure is { Lower: not null, Upper: not null });

    /// <summary>One section an attribute, in the evaluation's order.</summary>
    internal static IReadOnlyList<FairnessSection> Of(EvaluationManifest evaluation, ModelDescription? description) =>
        [.. evaluation.Fairness.Select(fairness => Of(fairness, evaluation.Gates, NoteOn(fairness.Attribute, description)))];

    private static string? NoteOn(string attribute, ModelDescription? description) =>
        description?.Groups.FirstOrDefault(described => described.Name == attribute)?.Note;

    private static FairnessSection Of(AttributeFairness fairness, IReadOnlyList<GateResult> gates, string? note)
    {
        string[] columns = [.. fairness.Groups.SelectMany(row => row.Metrics).Select(metric => metric.Metric).Distinct(StringComparer.Ordinal)];
        bool GatedBy(string metric) => gates.Any(gate => gate.Gate.GroupBy == fairness.Attribute && gate.Gate.Metric == metric);
        return new()
        {
            Attribute = new Text(fairness.Attribute),
            Note = Text.OrNull(note),
            KeyColumns = [.. Enumerable.Range(0, columns.Length).Where(column => DecisionMetrics.Contains(columns[column]) || GatedBy(columns[column]))],
            Columns = [.. columns.Select(column => new Text(Format.Label(column)))],
            Groups = [.. fairness.Groups.Select(row => GroupRow.Of(row, columns))],
            Disparities = [.. fairness.Disparities.Select(DisparityRow.Of)],
            NotEvaluated = UnevaluatedGroup.Of(fairness),
            HasOpenGate = gates.Any(gate => gate.Gate.GroupBy == fairness.Attribute && gate.Verdict != Verdict.Pass),
        };
    }
}
