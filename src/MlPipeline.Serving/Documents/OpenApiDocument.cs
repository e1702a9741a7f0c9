using System.Text.Json.Nodes;
using MlPipeline.Core.Models;
using MlPipeline.Serving.Http;
using MlPipeline.Serving.Keys;
using MlPipeline.Serving.Measuring;
using MlPipeline.Training.Rows;

namespace MlPipeline.Serving.Documents;

/// <summary>The service as OpenAPI 3.1, made from what the model says of itself.</summary>
internal sealed class OpenApiDocument(ModelDescription model, ServedModel served, IReadOnlyList<ColumnDomain> columns, int rowLimit)
{
    private const string Json = "application/json";

    public ReadOnlyMemory<byte> ToJson() => JsonDocumentText.Of(new JsonObject
    {
        ["openapi"] = "3.1.0",
        ["info"] = new JsonObject { ["title"] = model.Name, ["description"] = model.Purpose, ["version"] = served.Model.Abbreviated },
        ["servers"] = new JsonArray(new JsonObject { ["url"] = "/" }),
        ["security"] = new JsonArray(new JsonObject { ["bearer"] = new JsonArray() }, new JsonObject { ["apiKey"] = new JsonArray() }),
        ["paths"] = new JsonObject
        {
            [Route.Predict.Path] = new JsonObject { ["post"] = Predict() },
            [Route.Model.Path] = Get("getModel", "What the model is and reads.", Answer("The model.", Json, Reference("Model"))),
            [Route.Metrics.Path] = Get("getMetrics", "Counts for Prometheus.", Answer("Metrics.", PrometheusText.ContentType, Text())),
            [Route.OpenApi.Path] = Get("getOpenApi", "This document.", Answer("OpenAPI 3.1.", Json, new JsonObject { ["type"] = "object" })),
            [Route.Live.Path] = Health("getLive", "Whether the process answers.", mayBeUnready: false),
            [Route.Ready.Path] = Health("getReady", "Whether the service takes new work.", mayBeUnready: true),
        },
        ["components"] = new JsonObject { ["schemas"] = Schemas(), ["responses"] = Responses(), ["securitySchemes"] = SecuritySchemes() },
    });

    private static JsonObject Responses() => new()
    {
        ["BadRequest"] = Answer("The body is malformed, or a row is not as the model needs it.", Problem.ContentType, Reference("Problem")),
        ["Unauthorized"] = new JsonObject
        {
            ["description"] = "The key is missing or wrong.",
            ["headers"] = new JsonObject { ["WWW-Authenticate"] = new JsonObject { ["schema"] = new JsonObject { ["type"] = "string" } } },
            ["content"] = Content(Problem.ContentType, Reference("Problem")),
        },
        ["TooSlow"] = Answer("The body arrived too slowly.", Problem.ContentType, Reference("Problem")),
        ["TooLarge"] = Answer("The body has too many bytes or rows.", Problem.ContentType, Reference("Problem")),
        ["OtherType"] = Answer("The body is not application/json.", Problem.ContentType, Reference("Problem")),
        ["Broken"] = Answer("The model failed on the request.", Problem.ContentType, Reference("Problem")),
    };

    private static JsonObject SecuritySchemes() => new()
    {
        ["bearer"] = new JsonObject { ["type"] = "http", ["scheme"] = "bearer" },
        ["apiKey"] = new JsonObject { ["type"] = "apiKey", ["in"] = "header", ["name"] = PresentedKey.Header },
    };

    private static JsonObject Get(string id, string summary, JsonObject answer) => new()
    {
        ["get"] = new JsonObject
        {
            ["operationId"] = id,
            ["summary"] = summary,
            ["responses"] = new JsonObject { ["200"] = answer, ["401"] = Response("Unauthorized") },
        },
    };

    private static JsonObject Health(string id, string summary, bool mayBeUnready)
    {
        var responses = new JsonObject { ["200"] = Answer("It does.", Json, Reference("Health")) };
        if (mayBeUnready)
            responses["503"] = Answer("It is draining.", Json, Reference("Health"));
        return new JsonObject
        {
            ["get"] = new JsonObject { ["operationId"] = id, ["summary"] = summary, ["security"] = new JsonArray(), ["responses"] = responses },
        };
    }

    private static JsonObject Answer(string description, string type, JsonObject schema) => new() { ["description"] = description, ["content"] = Content(type, schema) };

    private static JsonObject Content(string type, JsonObject schema) => new() { [type] = new JsonObject { ["schema"] = schema } };

    private static JsonObject Reference(string schema) => new() { ["$ref"] = $"#/components/schemas/{schema}" };

    private static JsonObject Response(string response) => new() { ["$ref"] = $"#/components/responses/{response}" };

    private static JsonObject Text() => new() { ["type"] = "string" };

    private JsonObject Predict() => new()
    {
        ["operationId"] = "predict",
        ["summary"] = $"The probability of '{model.Label.Positive}' for one row or many.",
        ["requestBody"] = new JsonObject
        {
            ["required"] = true,
            ["content"] = Content(Json, new JsonObject { ["oneOf"] = new JsonArray(Reference("Row"), Rows()) }),
        },
        ["responses"] = new JsonObject
        {
            ["200"] = Answer("A prediction for each row, in order.", Json, Reference("Predictions")),
            ["400"] = Response("BadRequest"),
            ["401"] = Response("Unauthorized"),
            ["408"] = Response("TooSlow"),
            ["413"] = Response("TooLarge"),
            ["415"] = Response("OtherType"),
            ["500"] = Response("Broken"),
        },
    };

    private JsonObject Rows() => new() { ["type"] = "array", ["items"] = Reference("Row"), ["maxItems"] = rowLimit };

    private JsonObject Schemas() => new()
    {
        ["Row"] = RowSchemaDocument.Of(columns),
        ["Predictions"] = AnswerSchemas.Predictions(model.Label),
        ["Model"] = AnswerSchemas.Model(),
        ["Health"] = AnswerSchemas.Object(("status", new JsonObject { ["type"] = "string", ["enum"] = JsonDocumentText.Names(["live", "ready", "draining"]) })),
        ["Problem"] = AnswerSchemas.Problem(),
    };
}
