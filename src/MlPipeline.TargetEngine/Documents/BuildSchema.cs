using System.Reflection;
using System.Text;
using System.Text.Json;
using Nuke.Common.IO;
using Nuke.Common.Tooling;
using Nuke.Common.Values;

namespace Nuke.Common.Documents;

/// <summary>The JSON schema of <c>.nuke/parameters.json</c>, for editors and shell completion.</summary>
internal static class BuildSchema
{
    private const string TargetReference = "#/definitions/ExecutableTarget";

    /// <summary>Writes the schema, unless the file says the same already.</summary>
    internal static void Update(AbsolutePath file, NukeBuild build)
    {
        var schema = Create(build) + "\n";
        if (!file.FileExists() || File.ReadAllText(file) != schema)
            File.WriteAllText(file, schema);
    }

    internal static string Create(NukeBuild build)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
            Write(json, build);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static void Write(Utf8JsonWriter json, NukeBuild build)
    {
        var members = Members.Parameters(build.GetType()).ToLookup(x => x.DeclaringType == typeof(NukeBuild));
        json.WriteStartObject();
        json.WriteString("$schema", "http://json-schema.org/draft-04/schema#");
        json.WriteStartObject("definitions");
        WriteEnum(json, "Host", ["GitHubActions", "Terminal"]);
        WriteEnum(json, "ExecutableTarget", build.ExecutableTargets.Select(x => x.Name).Order(StringComparer.Ordinal));
        json.WriteStartObject(nameof(NukeBuild));
        WriteProperties(json, members[true]);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteStartArray("allOf");
        json.WriteStartObject();
        WriteProperties(json, members[false]);
        json.WriteEndObject();
        json.WriteStartObject();
        json.WriteString("$ref", "#/definitions/NukeBuild");
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteEnum(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartObject(name);
        json.WriteString("type", "string");
        WriteValues(json, values);
        json.WriteEndObject();
    }

    private static void WriteProperties(Utf8JsonWriter json, IEnumerable<MemberInfo> members)
    {
        json.WriteStartObject("properties");
        foreach (var member in members)
        {
            json.WriteStartObject(ParameterName.Of(member));
            if (ParameterName.Description(member) is { } description)
                json.WriteString("description", description);
            WriteType(json, member.ValueType(), member);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteType(Utf8JsonWriter json, Type type, MemberInfo member)
    {
        if (type == typeof(Host))
            json.WriteString("$ref", "#/definitions/Host");
        else if (type.IsArray || member.Name is nameof(NukeBuild.InvokedTargets) or nameof(NukeBuild.SkippedTargets))
            WriteArray(json, type.GetElementType());
        else
            WriteScalar(json, Conversion.Underlying(type));
    }

    private static void WriteArray(Utf8JsonWriter json, Type element)
    {
        json.WriteString("type", "array");
        json.WriteStartObject("items");
        if (element == null)
            json.WriteString("$ref", TargetReference);
        else
            WriteScalar(json, element);
        json.WriteEndObject();
    }

    private static void WriteScalar(Utf8JsonWriter json, Type type)
    {
        json.WriteString("type", type switch
        {
            _ when type.IsEnum => "string",
            _ when type == typeof(bool) => "boolean",
            _ when type == typeof(float) || type == typeof(double) || type == typeof(decimal) => "number",
            { IsPrimitive: true } => "integer",
            _ => "string",
        });
        if (type.IsEnum)
            WriteValues(json, Enum.GetNames(type));
        else if (type.IsSubclassOf(typeof(Enumeration)))
            WriteValues(json, type.GetFields(BindingFlags.Public | BindingFlags.Static).Select(x => x.Name));
    }

    private static void WriteValues(Utf8JsonWriter json, IEnumerable<string> values)
    {
        json.WriteStartArray("enum");
        foreach (var value in values)
            json.WriteStringValue(value);
        json.WriteEndArray();
    }
}
