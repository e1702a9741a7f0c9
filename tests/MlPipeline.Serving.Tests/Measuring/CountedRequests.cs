using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using MlPipeline.Serving.Tests.Support;

namespace MlPipeline.Serving.Tests.Measuring;

public sealed partial class CountedRequests(SharedServer shared)
{
    [Fact]
    public async Task Appear_by_route_status_label_and_field()
    {
        await using var service = await ServiceProcess.Start(shared.Sample);
        await Post(service, SharedServer.Row);
        await Post(service, $"[{SharedServer.Row},{SharedServer.Row}]");
        await Post(service, "[{\"width\":101,\"colour\":\"red\",\"city\":\"Bern\",\"hostile \\\" name\":1}]");
        await Post(service, "{");
        await service.Client.GetAsync("/made/up/path", TestContext.Current.CancellationToken);
        var metrics = await Metrics(service);
        Assert.Equal(2, metrics["mlpipeline_http_requests_total{route=\"/v1/predict\",status=\"200\"}"]);
        Assert.Equal(2, metrics["mlpipeline_http_requests_total{route=\"/v1/predict\",status=\"400\"}"]);
        Assert.Equal(1, metrics["mlpipeline_http_requests_total{route=\"(other)\",status=\"404\"}"]);
        Assert.Equal(4, metrics["mlpipeline_http_request_duration_seconds_count{route=\"/v1/predict\"}"]);
        Assert.Equal(3, metrics["mlpipeline_rows_total"]);
        Assert.Equal(3, metrics["mlpipeline_predictions_total{label=\"yes\"}"] + metrics["mlpipeline_predictions_total{label=\"no\"}"]);
        Assert.Equal(3, metrics["mlpipeline_score_bucket{le=\"+Inf\"}"]);
        Assert.Equal(1, metrics["mlpipeline_rejected_rows_total{field=\"width\"}"]);
        Assert.Equal(1, metrics["mlpipeline_rejected_rows_total{field=\"(other)\"}"]);
        Assert.Equal(0, metrics["mlpipeline_rejected_rows_total{field=\"colour\"}"]);
        Assert.Equal(1, metrics["mlpipeline_http_requests_in_flight"]);
        Assert.Equal(1, metrics[$"mlpipeline_model_info{{model=\"served-sample\",digest=\"{shared.Sample.Served.Model}\",training=\"{shared.Sample.Served.Training}\"}}"]);
        Assert.InRange(metrics["process_start_time_seconds"], DateTimeOffset.UtcNow.ToUnixTimeSeconds() - 600, DateTimeOffset.UtcNow.ToUnixTimeSeconds() + 1);
    }

    private static async Task Post(ServiceProcess service, string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await service.Client.PostAsync("/v1/predict", content, TestContext.Current.CancellationToken);
    }

    /// <summary>The samples by name and labels; each must stand below the lines that say what it is.</summary>
    private static async Task<Dictionary<string, double>> Metrics(ServiceProcess service)
    {
        using var response = await service.Client.GetAsync("/metrics", TestContext.Current.CancellationToken);
        Assert.Equal("text/plain; version=0.0.4; charset=utf-8", response.Content.Headers.ContentType?.ToString());
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.EndsWith("\n", text, StringComparison.Ordinal);
        var (metrics, family) = (new Dictionary<string, double>(), "");
        foreach (var line in text.TrimEnd('\n').Split('\n'))
        {
            Assert.Matches(Line(), line);
            if (line[0] == '#')
                family = line.Split(' ')[2];
            else
            {
                Assert.StartsWith(family, line, StringComparison.Ordinal);
                metrics.Add(line[..line.LastIndexOf(' ')], double.Parse(line[(line.LastIndexOf(' ') + 1)..], CultureInfo.InvariantCulture));
            }
        }

        return metrics;
    }

    [GeneratedRegex("""\A(# HELP [a-z_]+ \S.*|# TYPE [a-z_]+ (counter|gauge|histogram)|[a-z_]+(\{[a-z]+="([^"\\]|\\["\\n])*"(,[a-z]+="([^"\\]|\\["\\n])*")*\})? [0-9.E+-]+)\z""")]
    private static partial Regex Line();
}
