using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using MlPipeline.Core.Digests;

namespace MlPipeline.Deployment.Worker;

/// <summary>What the service answers.</summary>
internal sealed class TinyAnswers(Behaviour behaviour, IReadOnlyList<Digest> keys, int bodyLimit, int rowLimit)
{
    // More than all checks ask for, and fewer than they and a closed loop.
    private const int UntilTired = 430;

    private int predictions;
    private int dawdling;
    private string lastKey = "";

    public bool IsDraining { get; set; }

    public TinyResponse Refusal(TinyRequest head) => head.Length > bodyLimit ? TinyResponse.Problem(413, "too long") : TinyResponse.Problem(500, "no refusal");

    public bool Refuses(TinyRequest head) => !behaviour.Is("accepts-all") && head.Length > bodyLimit;

    public TinyResponse To(TinyRequest request) => request.Path switch
    {
        "/health/live" => TinyResponse.Json(new JsonObject { ["status"] = "live" }),
        "/health/ready" => IsDraining || behaviour.Is("never-ready") ? TinyResponse.Problem(503, "not ready") : TinyResponse.Json(new JsonObject { ["status"] = "ready" }),
        "/health/dawdling" => Volatile.Read(ref dawdling) > 0 ? TinyResponse.Json(new JsonObject()) : TinyResponse.Problem(503, "at rest"),
        _ when behaviour.Is("huge") => new TinyResponse(200, "application/json", new string(' ', 20 << 20) + "{}"),
        _ when !IsAllowed(request, out var given) => TinyResponse.Problem(401, behaviour.Is("tells-keys-apart") && given ? "wrong key" : "no entry"),
        _ => ToAllowed(request),
    };

    private TinyResponse ToAllowed(TinyRequest request) => (request.Method, request.Path) switch
    {
        ("GET", "/v1/model") => Model(),
        ("GET", "/metrics") when !behaviour.Is("without-metrics") => Metrics(),
        ("GET", "/openapi.json") => TinyResponse.Json(new JsonObject { ["paths"] = new JsonObject { ["/v1/predict"] = new JsonObject() } }),
        ("POST", "/v1/predict") => Predict(request),
        _ when behaviour.Is("hostile") => TinyResponse.Problem(404, "\u001b[31m\n::error::gone") with { Type = "text/\u001b[31mx" },
        _ => TinyResponse.Problem(404, "no such path"),
    };

    private bool IsAllowed(TinyRequest request, out bool given)
    {
        var key = request.Headers.GetValueOrDefault("x-api-key") ?? request.Headers.GetValueOrDefault("authorization")?.Replace("Bearer ", "", StringComparison.Ordinal);
        given = key is not null;
        if (behaviour.Is("open") || (key is not null && keys.Contains(Digest.Of(key))))
        {
            lastKey = key ?? lastKey;
            return true;
        }

        return false;
    }

    private TinyResponse Model() => TinyResponse.Json(new JsonObject
    {
        ["name"] = TinyModel.Name,
        ["digest"] = (behaviour.Is("wrong-model") ? Digest.Of("another") : TinyModel.Digest).ToString(),
        ["training"] = (behaviour.Is("wrong-training") ? Digest.Of("another") : TinyModel.Training).ToString(),
    });

    private TinyResponse Metrics()
    {
        var counted = behaviour.Is("counts-nothing") ? 0 : Volatile.Read(ref predictions);
        var leak = behaviour.Is("leaks-its-key") ? $"# {lastKey}\n" : "";
        return new(200, "text/plain; version=0.0.4", string.Create(CultureInfo.InvariantCulture, $"# TYPE tiny_predictions_total counter\n{leak}tiny_predictions_total {counted}\n"));
    }

    private TinyResponse Predict(TinyRequest request)
    {
        if (behaviour.Is("hangs"))
            Thread.Sleep(Timeout.Infinite);
        if (behaviour.Is("dawdles"))
            Dawdle();
        if (behaviour.Is("tires") && Volatile.Read(ref predictions) >= UntilTired)
            return TinyResponse.Problem(503, "tired");
        try
        {
            using var body = JsonDocument.Parse(request.Body);
            var isBatch = body.RootElement.ValueKind == JsonValueKind.Array;
            return Predict(isBatch ? [.. body.RootElement.EnumerateArray()] : [body.RootElement], isBatch);
        }
        catch (JsonException)
        {
            return TinyResponse.Problem(behaviour.Is("accepts-all") ? 200 : 400, "no JSON");
        }
    }

    private void Dawdle()
    {
        Interlocked.Increment(ref dawdling);
        Thread.Sleep(1_000);
        Interlocked.Decrement(ref dawdling);
    }

    private TinyResponse Predict(IReadOnlyList<JsonElement> rows, bool isBatch)
    {
        if (rows.Count > rowLimit && !behaviour.Is("accepts-all"))
            return TinyResponse.Problem(413, "too many rows");
        var predictions = new JsonArray();
        foreach (var (index, row) in rows.Index())
        {
            var score = TinyModel.Score(row, out var wrong);
            if (wrong is not null && !behaviour.Is("accepts-all"))
                return TinyResponse.Problem(400, "no such value", behaviour.Is("names-no-field") ? null : isBatch ? $"[{index}].{wrong}" : wrong);
            var isOff = behaviour.Is("wrong-scores") ? row.GetProperty("age").GetSingle() == 7 : behaviour.Is("wrong-batches") && isBatch && index == 3;
            predictions.Add(new JsonObject { ["score"] = isOff ? MathF.BitIncrement(score) : score, ["label"] = score >= 0.5 ? "yes" : "no" });
        }

        Interlocked.Add(ref this.predictions, rows.Count);
        return TinyResponse.Json(new JsonObject { ["model"] = TinyModel.Name, ["digest"] = TinyModel.Digest.ToString(), ["predictions"] = predictions });
    }
}
