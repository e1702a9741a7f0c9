using MlPipeline.Deployment.Smoke;

namespace MlPipeline.Deployment.Tests.Smoke;

public sealed class Metrics_text
{
    [Theory]
    [InlineData("tiny_predictions_total 3", 3)]
    [InlineData("mlpipeline_predictions_total{model=\"a\",label=\"b\"} 3\nmlpipeline_predictions_total{model=\"a\",label=\"c\"} 4", 7)]
    [InlineData("predict_seconds_bucket{le=\"1\"} 3\npredict_seconds_count 5\npredict_seconds_sum 8.5", 5)]
    [InlineData("predictions_total 1.5e+06", 1_500_000)]
    [InlineData("# HELP predictions_total 3\nrequests_total 4", 0)]
    [InlineData("", 0)]
    public void Counts_predictions(string text, double predictions) => Assert.Equal(predictions, new MetricsText(text).Predictions);
}
