using MlPipeline.Core.Models;

namespace MlPipeline.Serving.Measuring;

/// <summary>Counts predictions by label and by score.</summary>
internal sealed class PredictionCounters(LabelDescription label)
{
    private const string Name = "mlpipeline_predictions_total";
    private const string Score = "mlpipeline_score";

    private readonly Histogram scores = new(Score, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1);
    private long positives;
    private long negatives;

    public void Count(float score, bool positive)
    {
        if (positive)
            Interlocked.Increment(ref positives);
        else
            Interlocked.Increment(ref negatives);
        scores.Observe(score);
    }

    public void Write(PrometheusText text)
    {
        var (positive, negative) = (Interlocked.Read(ref positives), Interlocked.Read(ref negatives));
        text.Family(Name, "counter", "Predictions by label.");
        text.Sample(Name, positive, ("label", label.Positive!));
        text.Sample(Name, negative, ("label", label.Negative!));
        text.Family("mlpipeline_rows_total", "counter", "Rows that were scored.");
        text.Sample("mlpipeline_rows_total", positive + negative);
        text.Family(Score, "histogram", "Scores: the probability of the positive label.");
        scores.Write(text);
    }
}
