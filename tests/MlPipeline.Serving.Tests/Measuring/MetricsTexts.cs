using MlPipeline.Core.Models;
using MlPipeline.Serving.Measuring;

namespace MlPipeline.Serving.Tests.Measuring;

public sealed class MetricsTexts
{
    [Fact]
    public void Escape_labels_and_help()
    {
        var text = new PrometheusText();
        text.Family("a_total", "counter", "One\nline with \\ and \".");
        text.Sample("a_total", 1.5, ("label", "a \"b\" \\ \n é"), ("other", ""));
        text.Sample("a_total", 1e20);
        Assert.Equal("# HELP a_total One\\nline with \\\\ and \".\n# TYPE a_total counter\na_total{label=\"a \\\"b\\\" \\\\ \\n é\",other=\"\"} 1.5\na_total 1E+20\n", text.ToString());
    }

    [Fact]
    public void Count_a_value_in_its_bucket_and_those_above()
    {
        var histogram = new Histogram("h", 0.5, 1);
        foreach (var value in (double[])[0, 0.5, 0.75, 1, 7])
            histogram.Observe(value);
        var text = new PrometheusText();
        histogram.Write(text, ("route", "r"));
        Assert.Equal(
            "h_bucket{route=\"r\",le=\"0.5\"} 2\nh_bucket{route=\"r\",le=\"1\"} 4\nh_bucket{route=\"r\",le=\"+Inf\"} 5\nh_sum{route=\"r\"} 9.25\nh_count{route=\"r\"} 5\n",
            text.ToString());
    }

    [Fact]
    public void Lose_no_count_of_many_threads()
    {
        var counters = new PredictionCounters(new LabelDescription("answer", "yes", "no"));
        Parallel.For(0, 40_000, index => counters.Count(0.5f, index % 4 == 0));
        var text = new PrometheusText();
        counters.Write(text);
        Assert.Contains("mlpipeline_predictions_total{label=\"yes\"} 10000\nmlpipeline_predictions_total{label=\"no\"} 30000\n", text.ToString(), StringComparison.Ordinal);
        Assert.Contains("mlpipeline_score_sum 20000\nmlpipeline_score_count 40000\n", text.ToString(), StringComparison.Ordinal);
    }
}
