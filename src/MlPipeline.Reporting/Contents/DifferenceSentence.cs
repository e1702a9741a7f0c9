using MlPipeline.Core.Manifests;
using MlPipeline.Reporting.Texts;

namespace MlPipeline.Reporting.Contents;

/// <summary>Says what differs from the baseline.</summary>
internal static class DifferenceSentence
{
    private const int MostMetrics = 3;

    public static Text Of(EvaluationManifest? evaluation) => new(evaluation switch
    {
        null => "not known – Evaluate did not run",
        { Baseline.State: ComparisonState.Identical } => $"nothing – the model is identical to the baseline{First(evaluation, "; ")}",
        { Baseline.State: ComparisonState.NotEvaluated } =>
            $"not evaluated – {evaluation.Baseline.Reason ?? "no reason was given"}{First(evaluation, "; ")}",
        _ => Compared(MetricRow.Of(evaluation)),
    });

    private static string First(EvaluationManifest evaluation, string lead) =>
        evaluation.Metrics is [var metric, ..] ? $"{lead}{Format.Label(metric.Metric)} {Format.Figure(Figure.Of(metric.Estimate))}" : "";

    private static string Compared(IReadOnlyList<MetricRow> metrics)
    {
        MetricRow[] changed = [.. metrics.Where(metric => metric.IsChanged).OrderBy(metric => metric.Change != Change.Worse)];
        if (changed.Length > 0)
            return string.Join("; ", changed.Take(MostMetrics).Select(Told)) + (changed.Length > MostMetrics ? $"; {changed.Length - MostMetrics} more metrics" : "");
        var nothing = "no metric differs beyond chance";
        return metrics.FirstOrDefault(metric => metric.Difference?.Value is not null) is { } first ? $"{nothing}; {first.Metric} {Numbers(first)}" : nothing;
    }

    private static string Told(MetricRow metric) => $"{metric.Metric} {Words.Of(metric.Change)}, {Numbers(metric)}";

    private static string Numbers(MetricRow metric) =>
        $"{Format.Metric(metric.Baseline)} → {Format.Metric(metric.Candidate.Value)} (Δ {Format.SignedFigure(metric.Difference)})";
}
