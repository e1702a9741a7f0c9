using System.Buffers;
using System.Text.Json;

namespace MlPipeline.Serving.Http;

/// <summary>Why a request is refused, as in RFC 9457.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Title">The status in words.</param>
/// <param name="Detail">What is wrong with this request.</param>
internal sealed record Problem(int Status, string Title, string Detail)
{
    public const string ContentType = "application/problem+json";

    private static readonly IReadOnlyDictionary<string, List<string>> NoErrors = new Dictionary<string, List<string>>();

    /// <summary>The faults by field.</summary>
    public IReadOnlyDictionary<string, List<string>> Errors { get; init; } = NoErrors;

    public static Problem Unauthorized { get; } = new(401, "Unauthorized", "Give a key as 'Authorization: Bearer <key>' or as 'X-Api-Key: <key>'.");

    public static Problem NotFound { get; } = new(404, "Not Found", "There is no such path; /openapi.json lists all.");

    public static Problem TooSlow { get; } = new(408, "Request Timeout", "The body arrived too slowly.");

    public static Problem OtherType { get; } = new(415, "Unsupported Media Type", "Send the rows as application/json in UTF-8.") { Errors = Field("$", "must be application/json") };

    public static Problem Broken { get; } = new(500, "Internal Server Error", "The model failed on this request; the log of the service says how.");

    public static Problem OtherMethod(string allowed) => new(405, "Method Not Allowed", $"This path takes {allowed}.");

    public static Problem TooLarge(string detail) => new(413, "Content Too Large", detail) { Errors = Field("$", detail) };

    public static Problem Malformed(string detail) => new(400, "Bad Request", detail) { Errors = Field("$", detail) };

    public static Problem Invalid(string field, string fault) => Invalid(Field(field, fault));

    public static Problem Invalid(IReadOnlyDictionary<string, List<string>> errors) =>
        new(400, "Bad Request", "The rows are not as the model needs them.") { Errors = errors };

    public ReadOnlyMemory<byte> ToJson()
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("type", "about:blank");
            json.WriteString("title", Title);
            json.WriteNumber("status", Status);
            json.WriteString("detail", Detail);
            json.WriteStartObject("errors");
            foreach (var (field, faults) in Errors)
            {
                json.WriteStartArray(field);
                foreach (var fault in faults)
                    json.WriteStringValue(fault);
                json.WriteEndArray();
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        return buffer.WrittenMemory;
    }

    private static Dictionary<string, List<string>> Field(string field, string fault) => new(StringComparer.Ordinal) { [field] = [fault] };
}
