using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace MlPipeline.Serving.Documents;

/// <summary>Writes a document once, to be answered as often as asked.</summary>
internal static class JsonDocumentText
{
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static ReadOnlyMemory<byte> Of(JsonNode document)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Readable))
            document.WriteTo(json);
        return buffer.WrittenMemory;
    }

    public static JsonArray Names(IEnumerable<string> names) => [.. names.Select(name => (JsonNode)name)];
}
