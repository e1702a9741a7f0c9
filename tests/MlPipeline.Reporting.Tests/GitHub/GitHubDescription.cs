using System.Text.Json.Nodes;

namespace MlPipeline.Reporting.Tests.GitHub;

/// <summary>GitHub's OpenAPI description, cut to the paths in use and what they refer to: the whole takes a validator half a minute.</summary>
internal static class GitHubDescription
{
    private const string Prefix = "/api/v3";

    private static readonly string[] Used =
    [
        "/repos/{owner}/{repo}/pulls",
        "/repos/{owner}/{repo}/pulls/{pull_number}",
        "/repos/{owner}/{repo}/issues/{issue_number}/comments",
        "/repos/{owner}/{repo}/issues/comments/{comment_id}",
        "/repos/{owner}/{repo}/check-runs",
        "/repos/{owner}/{repo}/commits/{ref}/check-runs",
    ];

    public static string Cut(string description)
    {
        var whole = JsonNode.Parse(description)!.AsObject();
        var paths = new JsonObject();
        foreach (var path in Used)
            paths[Prefix + path] = whole["paths"]![path]!.DeepClone();
        var components = new JsonObject();
        Gather(paths, whole, components);
        return new JsonObject
        {
            ["openapi"] = whole["openapi"]!.DeepClone(),
            ["info"] = whole["info"]!.DeepClone(),
            ["paths"] = paths,
            ["components"] = components,
        }.ToJsonString();
    }

    private static void Gather(JsonNode? node, JsonObject whole, JsonObject components)
    {
        switch (node)
        {
            case JsonArray list:
                foreach (var item in list)
                    Gather(item, whole, components);
                break;
            case JsonObject members:
                if (members["$ref"] is JsonValue reference)
                    Take(reference.GetValue<string>(), whole, components);
                foreach (var member in members)
                    Gather(member.Value, whole, components);
                break;
        }
    }

    private static void Take(string reference, JsonObject whole, JsonObject components)
    {
        if (reference.Split('/') is not ["#", "components", var kind, var name] || components[kind]?[name] is not null)
            return;
        var part = whole["components"]![kind]![name]!.DeepClone();
        components[kind] ??= new JsonObject();
        components[kind]![name] = part;
        Gather(part, whole, components);
    }
}
