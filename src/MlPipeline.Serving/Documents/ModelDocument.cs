using System.Text.Json.Nodes;
using MlPipeline.Core.Models;
using MlPipeline.Training.Rows;

namespace MlPipeline.Serving.Documents;

/// <summary>What the service says of its model.</summary>
internal static class ModelDocument
{
    public static ReadOnlyMemory<byte> Of(ModelDescription model, ServedModel served, IEnumerable<ColumnDomain> columns) => JsonDocumentText.Of(new JsonObject
    {
        ["name"] = model.Name,
        ["purpose"] = model.Purpose,
        ["digest"] = served.Model.ToString(),
        ["training"] = served.Training.ToString(),
        ["threshold"] = model.Threshold,
        ["label"] = new JsonObject { ["column"] = model.Label.Column, ["positive"] = model.Label.Positive, ["negative"] = model.Label.Negative },
        ["columns"] = new JsonArray([.. columns.Select(Column)]),
    });

    private static JsonObject Column(ColumnDomain domain)
    {
        var description = domain.Description;
        var column = new JsonObject { ["name"] = description.Name, ["kind"] = description.Kind == ColumnKind.Number ? "number" : "category" };
        if (description.Minimum is { } minimum)
            column["minimum"] = minimum;
        if (description.Maximum is { } maximum)
            column["maximum"] = maximum;
        if (domain.Categories is { } categories)
            column["categories"] = JsonDocumentText.Names(categories);
        column["optional"] = description.Optional;
        return column;
    }
}
