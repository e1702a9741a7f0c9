using System.Text;
using System.Text.Json.Nodes;
using MlPipeline.Reporting.Bundles;

namespace MlPipeline.Reporting.Tests.Bundles;

/// <summary>A report file that a hostile run could hand on.</summary>
/// <param name="Name">What it tries.</param>
/// <param name="Json">Its bytes.</param>
internal sealed record HostileBundle(string Name, byte[] Json)
{
    // Values with a form of their own: any other text there is refused, and has cases of its own.
    private static readonly string[] Formed =
        ["model", "project", "stage", "kind", "metric", "direction", "verdict", "state", "task", "digest", "holdout", "root", "config", "manifest", "diffId", "release", "image", "evaluationDigest", "address", "groupBy", "encoding", "delimiter"];

    /// <summary>A whole bundle, a part of it changed.</summary>
    public static HostileBundle Changed(string name, Action<JsonNode> change)
    {
        var node = Parsed();
        change(node);
        return new(name, Encoding.UTF8.GetBytes(node.ToJsonString()));
    }

    /// <summary>A whole bundle, a text replaced in its JSON.</summary>
    public static HostileBundle Replaced(string name, string old, string now)
    {
        var text = Encoding.UTF8.GetString(ReportBundleWriter.Bytes(Bundles.Whole));
        return text.Contains(old, StringComparison.Ordinal)
            ? new(name, Encoding.UTF8.GetBytes(text.Replace(old, now, StringComparison.Ordinal)))
            : throw new ArgumentException($"The bundle holds no {old}.", nameof(old));
    }

    /// <summary>A whole bundle with a text wherever free text stands, dictionary keys included.</summary>
    public static HostileBundle Planted(string text)
    {
        var node = Parsed();
        Plant(node, text);
        return new(text, Encoding.UTF8.GetBytes(node.ToJsonString()));
    }

    public override string ToString() => Name;

    private static JsonNode Parsed() => JsonNode.Parse(ReportBundleWriter.Bytes(Bundles.Whole))!;

    private static void Plant(JsonNode? node, string text)
    {
        if (node is JsonArray list)
            PlantInList(list, text);
        if (node is JsonObject members)
            PlantInObject(members, text);
    }

    private static void PlantInList(JsonArray list, string text)
    {
        for (var index = 0; index < list.Count; index++)
        {
            if (IsText(list[index]))
                list[index] = text;
            else
                Plant(list[index], text);
        }
    }

    private static void PlantInObject(JsonObject members, string text)
    {
        foreach (var (name, value) in members.ToArray())
        {
            if (name is "inputs" or "conditions")
                members[name] = new JsonObject { [text] = text };
            else if (IsText(value) && !Formed.Contains(name) && name != "name")
                members[name] = text;
            else
                Plant(value, text);
        }
    }

    private static bool IsText(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out _);
}
