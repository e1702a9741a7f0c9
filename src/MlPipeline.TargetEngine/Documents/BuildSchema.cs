using System.Text.Json;
using System.Text.Json.Nodes;

namespace Nuke.Common.Documents;

/// <summary>The JSON schema of <c>.nuke/parameters.json</c>, for editors and shell completion.</summary>
internal static class BuildSchema
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n" };

    internal static void Update(AbsolutePath file, NukeBuild build)
    {
        var schema = Create(build).ToJsonString(Indented) + "\n";
        if (!file.FileExists() || file.ReadAllText() != schema)
            file.WriteAllText(schema);
    }

    private static JsonObject Create(NukeBuild build)
    {
        var members = build.ParameterMembers.ToLookup(x => x.DeclaringType == typeof(NukeBuild));
        return new JsonObject
        {
            ["$schema"] = "http://json-schema.org/draft-04/schema#",
            ["definitions"] = new JsonObject
            {
                ["Host"] = Choice(["GitHubActions", "Terminal"]),
                ["ExecutableTarget"] = Choice(build.ExecutableTargets.Select(x => x.Name).Order(StringComparer.Ordinal)),
                ["NukeBuild"] = Properties(members[true]),
            },
            ["allOf"] = new JsonArray(Properties(members[false]), Reference("NukeBuild")),
        };
    }

    private static JsonObject Properties(IEnumerable<MemberInfo> members)
        => new() { ["properties"] = new JsonObject(members.Select(x => KeyValuePair.Create(ParameterName.Of(x), (JsonNode)Property(x)))!) };

    private static JsonObject Property(MemberInfo member)
    {
        var property = Schema(member.ValueType());
        property.Insert(0, "description", ParameterName.Description(member) ?? string.Empty);
        return property;
    }

    private static JsonObject Schema(Type type) => Conversion.Underlying(type) switch
    {
        { IsArray: true } => new JsonObject { ["type"] = "array", ["items"] = Schema(type.GetElementType()) },
        { IsEnum: true } choice => Choice(Enum.GetNames(choice)),
        var plain when plain == typeof(Host) => Reference("Host"),
        var plain when plain == typeof(IReadOnlyCollection<ExecutableTarget>) => new JsonObject { ["type"] = "array", ["items"] = Reference("ExecutableTarget") },
        var plain when plain.IsSubclassOf(typeof(Enumeration)) => Choice(plain.GetFields(BindingFlags.Public | BindingFlags.Static).Select(x => x.Name)),
        var plain when plain == typeof(bool) => new JsonObject { ["type"] = "boolean" },
        var plain when plain == typeof(double) || plain == typeof(float) => new JsonObject { ["type"] = "number" },
        { IsPrimitive: true } => new JsonObject { ["type"] = "integer" },
        _ => new JsonObject { ["type"] = "string" },
    };

    private static JsonObject Choice(IEnumerable<string> values)
        => new() { ["type"] = "string", ["enum"] = new JsonArray(values.Select(x => (JsonNode)x).ToArray()) };
    private static JsonObject Reference(string definition) => new() { ["$ref"] = "#/definitions/" + definition };
}
