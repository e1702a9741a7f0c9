using System.Text.Json.Nodes;
using MlPipeline.Core.Models;
using MlPipeline.Training.Rows;

namespace MlPipeline.Serving.Documents;

/// <summary>A row as JSON Schema 2020-12, which OpenAPI 3.1 uses.</summary>
internal static class RowSchemaDocument
{
    public static JsonObject Of(IReadOnlyList<ColumnDomain> columns)
    {
        var properties = new JsonObject();
        foreach (var column in columns)
            properties[column.Description.Name] = Property(column);
        return new JsonObject
        {
            ["type"] = "object",
            ["description"] = "A row as the model reads it.",
            ["properties"] = properties,
            ["required"] = JsonDocumentText.Names(columns.Where(column => !column.Description.Optional).Select(column => column.Description.Name)),
            ["additionalProperties"] = false,
        };
    }

    private static JsonObject Property(ColumnDomain column)
    {
        var description = column.Description;
        var type = description.Kind == ColumnKind.Number ? "number" : "string";
        var property = new JsonObject { ["type"] = description.Optional ? JsonDocumentText.Names([type, "null"]) : type };
        if (description.Minimum is { } minimum)
            property["minimum"] = minimum;
        if (description.Maximum is { } maximum)
            property["maximum"] = maximum;
        if (column.Categories is { } categories)
            property["enum"] = new JsonArray([.. categories.Select(name => (JsonNode?)name), .. description.Optional ? [null] : Array.Empty<JsonNode?>()]);
        else if (description.Kind == ColumnKind.Category)
            property["minLength"] = 1;
        return property;
    }
}
