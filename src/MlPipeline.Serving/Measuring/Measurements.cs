using System.Diagnostics;
using MlPipeline.Core.Models;

namespace MlPipeline.Serving.Measuring;

/// <summary>Everything that the service counts.</summary>
internal sealed class Measurements(ModelDescription model, ServedModel served)
{
    public RequestCounters Requests { get; } = new();

    public PredictionCounters Predictions { get; } = new(model.Label);

    public RejectionCounters Rejections { get; } = new([.. model.Columns.Select(column => column.Name)]);

    /// <summary>The counts as Prometheus reads them.</summary>
    public string ToText()
    {
        var text = new PrometheusText();
        Requests.Write(text);
        Predictions.Write(text);
        Rejections.Write(text);
        text.Family("mlpipeline_model_info", "gauge", "The model in service; always 1.");
        text.Sample("mlpipeline_model_info", 1, ("model", served.Name), ("digest", served.Model.ToString()), ("training", served.Training.ToString()));
        using var process = Process.GetCurrentProcess();
        text.Family("process_start_time_seconds", "gauge", "When the process started, in seconds since 1970-01-01 UTC.");
        text.Sample("process_start_time_seconds", (process.StartTime.ToUniversalTime() - DateTime.UnixEpoch).TotalSeconds);
        return text.ToString();
    }
}
