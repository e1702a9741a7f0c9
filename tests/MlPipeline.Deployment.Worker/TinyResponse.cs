using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace MlPipeline.Deployment.Worker;

/// <summary>A response of HTTP/1.1.</summary>
internal sealed record TinyResponse(int Status, string Type, string Body)
{
    public static TinyResponse Json(JsonNode body) => new(200, "application/json", body.ToJsonString());

    public static TinyResponse Problem(int status, string title, string? field = null)
    {
        var body = new JsonObject { ["title"] = title, ["status"] = status };
        if (field is not null)
            body["errors"] = new JsonObject { [field] = new JsonArray(title) };
        return new(status, "application/problem+json", body.ToJsonString());
    }

    public void Write(Stream stream)
    {
        var body = Encoding.UTF8.GetBytes(Body);
        var challenge = Status == 401 ? "WWW-Authenticate: Bearer\r\n" : "";
        var head = string.Create(CultureInfo.InvariantCulture, $"HTTP/1.1 {Status} -\r\nContent-Type: {Type}\r\n{challenge}Content-Length: {body.Length}\r\n\r\n");
        stream.Write([.. Encoding.ASCII.GetBytes(head), .. body]);
        stream.Flush();
    }
}
