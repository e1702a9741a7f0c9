using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using MlPipeline.Core.Errors;

namespace MlPipeline.Deployment.Smoke;

/// <summary>Reads the golden rows.</summary>
internal static class GoldenRows
{
    /// <exception cref="UserException">There is no such file, or a line is no golden row.</exception>
    public static IReadOnlyList<GoldenRow> Read(string path)
    {
        if (!File.Exists(path))
            throw new UserException(new UserFault("There are no golden rows", "run Train again") { Place = path });
        return [.. File.ReadLines(path).Index().Select(line => Parse(path, line.Index + 1, line.Item))];
    }

    private static GoldenRow Parse(string path, int number, string line)
    {
        try
        {
            var row = JsonNode.Parse(line)!.AsObject();
            return new GoldenRow(row["row"]!.GetValue<string>(), row["score"]!.GetValue<float>(), row["input"]!.AsObject());
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException or FormatException or NullReferenceException)
        {
            throw new UserException(
                new UserFault("The line is no golden row", "run Train again")
                {
                    Place = string.Create(CultureInfo.InvariantCulture, $"{path}:{number}"),
                    Expected = """{"row":"…","score":0.5,"input":{…}}""",
                },
                fault);
        }
    }
}
