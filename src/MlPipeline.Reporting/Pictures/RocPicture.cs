using MlPipeline.Core.Manifests;
using MlPipeline.Reporting.Contents;
using MlPipeline.Reporting.Texts;

namespace MlPipeline.Reporting.Pictures;

/// <summary>Draws the ROC of candidate and baseline, with the areas below them and the point that the threshold gives.</summary>
internal static class RocPicture
{
    private const int MostPoints = 1_000;

    /// <param name="curves">What is drawn.</param>
    /// <param name="metrics">Where the areas and the rates at the threshold are taken from.</param>
    public static Markup Draw(CurveSection curves, IReadOnlyList<MetricRow> metrics)
    {
        var drawing = UnitSquare.Draw("false-positive rate", "recall");
        var auc = Find(metrics, "AUC");
        if (curves.Baseline.Count > 0)
            drawing.Path("curve baseline", Spots(curves.Baseline));
        drawing.Path("curve candidate", Spots(curves.Candidate));
        if (Find(metrics, "recall")?.Candidate.Value is { } recall && Find(metrics, "false-positive rate")?.Candidate.Value is { } falsePositives)
            drawing.Circle("point", UnitSquare.At(falsePositives, recall), 5);
        Key(drawing, "candidate", $"candidate, AUC {Format.Metric(auc?.Candidate.Value)}", 0.14);
        if (curves.Baseline.Count > 0)
            Key(drawing, "baseline", $"baseline, AUC {Format.Metric(auc?.Baseline)}", 0.07);
        return drawing.Picture("plot", new Text("ROC of candidate and baseline"), new Text(
            $"Recall against false-positive rate. The candidate's area is {Format.Figure(auc?.Candidate)}, the baseline's {Format.Metric(auc?.Baseline)}. "
            + "The point is the model's threshold."));
    }

    private static void Key(SvgDrawing drawing, string style, string words, double height)
    {
        var at = UnitSquare.At(0.45, height);
        drawing.Line($"curve {style}", at, at with { X = at.X + 26 });
        drawing.Words("key", new(at.X + 33, at.Y + 4), new Text(words));
    }

    private static IEnumerable<Spot> Spots(IReadOnlyList<RocPoint> points) =>
        points.Take(MostPoints).Select(point => UnitSquare.At(point.FalsePositiveRate, point.Recall));

    private static MetricRow? Find(IReadOnlyList<MetricRow> metrics, string label) => metrics.FirstOrDefault(metric => metric.Metric.Value == label);
}
