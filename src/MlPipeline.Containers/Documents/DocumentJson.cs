using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace MlPipeline.Containers.Documents;

/// <summary>Writes a document's bytes as a function of its content.</summary>
internal static class DocumentJson
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        IndentSize = 2,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static byte[] Write(JsonObject document)
    {
        var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes, Options))
            document.WriteTo(writer);
        bytes.WriteByte((byte)'\n');
        return bytes.ToArray();
    }

    /// <summary>A list in the order of its elements.</summary>
    public static JsonArray Array(IEnumerable<JsonObject> elements) => [.. elements];
}
