using System.Text.Json.Nodes;
using MlPipeline.Core.Models;

namespace MlPipeline.Serving.Documents;

/// <summary>The service's answers as JSON Schema 2020-12.</summary>
internal static class AnswerSchemas
{
    public static JsonObject Predictions(LabelDescription label) => Object(
        ("model", Text()),
        ("digest", DigestText()),
        ("predictions", ArrayOf(Object(
            ("score", new JsonObject { ["type"] = "number", ["format"] = "float", ["minimum"] = 0, ["maximum"] = 1, ["description"] = $"The probability of '{label.Positive}'." }),
            ("label", new JsonObject { ["type"] = "string", ["enum"] = JsonDocumentText.Names([label.Positive!, label.Negative!]) })))));

    public static JsonObject Model()
    {
        var column = Object(
            ("name", Text()),
            ("kind", new JsonObject { ["type"] = "string", ["enum"] = JsonDocumentText.Names(["number", "category"]) }),
            ("optional", new JsonObject { ["type"] = "boolean" }));
        column["properties"]!["minimum"] = Number();
        column["properties"]!["maximum"] = Number();
        column["properties"]!["categories"] = ArrayOf(Text());
        return Object(
            ("name", Text()),
            ("purpose", Text()),
            ("digest", DigestText()),
            ("training", DigestText()),
            ("threshold", Number()),
            ("label", Object(("column", Text()), ("positive", Text()), ("negative", Text()))),
            ("columns", ArrayOf(column)));
    }

    public static JsonObject Problem() => Object(
        ("type", Text()),
        ("title", Text()),
        ("status", new JsonObject { ["type"] = "integer" }),
        ("detail", Text()),
        ("errors", new JsonObject { ["type"] = "object", ["additionalProperties"] = ArrayOf(Text()) }));

    /// <summary>An object that has all of its members.</summary>
    public static JsonObject Object(params ReadOnlySpan<(string Name, JsonObject Schema)> members)
    {
        var properties = new JsonObject();
        var required = new JsonArray();
        foreach (var (name, schema) in members)
        {
            properties[name] = schema;
            required.Add((JsonNode)name);
        }

        return new JsonObject { ["type"] = "object", ["properties"] = properties, ["required"] = required };
    }

    private static JsonObject ArrayOf(JsonObject items) => new() { ["type"] = "array", ["items"] = items };

    private static JsonObject Text() => new() { ["type"] = "string" };

    private static JsonObject Number() => new() { ["type"] = "number" };

    private static JsonObject DigestText() => new() { ["type"] = "string", ["pattern"] = "^sha256:[0-9a-f]{64}$" };
}
