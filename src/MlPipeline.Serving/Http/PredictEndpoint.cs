using System.Text.Json;
using System.Text.Unicode;
using Microsoft.AspNetCore.Http;
using MlPipeline.Serving.Measuring;
using MlPipeline.Serving.Rows;
using MlPipeline.Training.Definitions;
using MlPipeline.Training.Scoring;

namespace MlPipeline.Serving.Http;

/// <summary>Answers rows by their scores and labels.</summary>
internal sealed class PredictEndpoint<TRow>(LoadedModel<TRow> model, JsonRowReader<TRow> rows, PredictionAnswer answer, PredictionCounters counters)
    where TRow : BinaryRow, new()
{
    public async Task Answer(HttpContext context, RequestBody body)
    {
        var bytes = await body.Read(context.Request, Predict);
        await JsonResponse.Write(context.Response, StatusCodes.Status200OK, bytes);
    }

    private ReadOnlyMemory<byte> Predict(ReadOnlyMemory<byte> body)
    {
        // One by one, even a thousand rows are scored sooner than ML.NET sets up to score them together, and to the same bits.
        float[] scores = [.. Read(body.Span).Select(model.Score)];
        var json = answer.ToJson(scores);
        foreach (var score in scores)
            counters.Count(score, answer.IsPositive(score));
        return json;
    }

    private List<TRow> Read(ReadOnlySpan<byte> body)
    {
        if (!Utf8.IsValid(body))
            throw new ProblemException(Problem.Malformed("The body is no UTF-8."));
        try
        {
            return rows.Read(body);
        }
        catch (JsonException fault)
        {
            throw new ProblemException(Problem.Malformed(JsonFault.Of(fault)));
        }
    }
}
