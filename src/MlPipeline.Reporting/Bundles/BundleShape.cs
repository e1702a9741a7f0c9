using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using MlPipeline.Core.Digests;
using MlPipeline.Core.Errors;

namespace MlPipeline.Reporting.Bundles;

/// <summary>
/// Holds JSON against the records it should become, before it becomes them: members, types, names of enumerations, lengths and sizes. The shape is
/// the serializer's own, so a member added to a record is checked without a line here.
/// </summary>
internal static class BundleShape
{
    // Not a count, so it may be negative.
    private const string Seed = "seed";

    /// <exception cref="UserException">The JSON is no bundle.</exception>
    public static void Check(JsonElement root) => Check(root, typeof(ReportBundle), "$");

    private static void Check(JsonElement value, Type type, string path)
    {
        var info = BundleJson.Canonical.Options.GetTypeInfo(Nullable.GetUnderlyingType(type) ?? type);
        switch (info.Kind)
        {
            case JsonTypeInfoKind.Object:
                CheckObject(value, info, path);
                break;
            case JsonTypeInfoKind.Enumerable:
                CheckList(value, info.ElementType!, path);
                break;
            case JsonTypeInfoKind.Dictionary:
                CheckDictionary(value, info.ElementType!, path);
                break;
            default:
                CheckLeaf(value, info.Type, path);
                break;
        }
    }

    private static void CheckObject(JsonElement value, JsonTypeInfo info, string path)
    {
        Require(value.ValueKind == JsonValueKind.Object, path, "an object");
        var known = info.Properties.ToDictionary(property => property.Name, StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in value.EnumerateObject())
        {
            Require(NameOf(member, path) is { } name && known.ContainsKey(name), path, "no member that a report has no use for");
            Require(seen.Add(member.Name), $"{path}.{member.Name}", "the member once");
            CheckMember(member.Value, known[member.Name], $"{path}.{member.Name}");
        }
        if (info.Properties.FirstOrDefault(property => MustBeThere(property) && !seen.Contains(property.Name)) is { } missing)
            throw BundleFault.At($"{path}.{missing.Name}", "a value; it is missing");
    }

    private static void CheckMember(JsonElement value, JsonPropertyInfo property, string path)
    {
        // A manifest leaves out what is null, so null stands nowhere.
        Require(value.ValueKind != JsonValueKind.Null, path, "a value, or no such member");
        Check(value, property.PropertyType, path);
        if (property.PropertyType == typeof(int) && property.Name != Seed)
            Require(value.GetInt32() >= 0, path, "a number that is not negative");
    }

    private static bool MustBeThere(JsonPropertyInfo property) =>
        (property.IsRequired || property.AssociatedParameter is { IsMemberInitializer: false, HasDefaultValue: false }) && !MayBeNull(property);

    private static bool MayBeNull(JsonPropertyInfo property) =>
        property.PropertyType.IsValueType ? Nullable.GetUnderlyingType(property.PropertyType) is not null : property.IsGetNullable;

    private static void CheckList(JsonElement value, Type item, string path)
    {
        Require(value.ValueKind == JsonValueKind.Array, path, "a list");
        Require(value.GetArrayLength() <= BundleLimits.Items, path, $"at most {BundleLimits.Items} items");
        var index = 0;
        foreach (var element in value.EnumerateArray())
            Check(element, item, string.Create(CultureInfo.InvariantCulture, $"{path}[{index++}]"));
    }

    private static void CheckDictionary(JsonElement value, Type item, string path)
    {
        Require(value.ValueKind == JsonValueKind.Object, path, "an object");
        Require(value.GetPropertyCount() <= BundleLimits.Items, path, $"at most {BundleLimits.Items} members");
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in value.EnumerateObject())
        {
            var place = string.Create(CultureInfo.InvariantCulture, $"{path}.[member {seen.Count}]");
            Require(NameOf(member, place) is { Length: <= BundleLimits.Characters } name && seen.Add(name), place, "a key of its own, not too long");
            Check(member.Value, item, place);
        }
    }

    private static string NameOf(JsonProperty member, string path)
    {
        try
        {
            return member.Name;
        }
        catch (InvalidOperationException)
        {
            throw BundleFault.At(path, "names of well-formed Unicode");
        }
    }

    private static void CheckLeaf(JsonElement value, Type type, string path)
    {
        var (fits, expected) = type switch
        {
            _ when type == typeof(string) => (IsText(value), $"well-formed text of at most {BundleLimits.Characters} characters"),
            _ when type == typeof(bool) => (value.ValueKind is JsonValueKind.True or JsonValueKind.False, "true or false"),
            _ when type == typeof(int) => (IsNumber(value) && value.TryGetInt32(out _), "a whole number of 32 bits"),
            _ when type == typeof(long) => (IsNumber(value) && value.TryGetInt64(out var size) && size >= 0, "a whole number that is not negative"),
            _ when type == typeof(double) => (IsNumber(value) && value.TryGetDouble(out var number) && Math.Abs(number) <= BundleLimits.Magnitude, "a finite number"),
            _ when type == typeof(Digest) => (IsText(value) && Digest.TryParse(value.GetString(), out _), "a sha256 digest"),
            { IsEnum: true } => (IsText(value) && NamesOf(type).Contains(value.GetString()), $"one of {string.Join(", ", NamesOf(type))}"),
            _ => throw new NotSupportedException($"A bundle holds a {type}, which nothing here knows how to check."),
        };
        Require(fits, path, expected);
    }

    private static bool IsNumber(JsonElement value) => value.ValueKind == JsonValueKind.Number;

    private static bool IsText(JsonElement value)
    {
        try
        {
            return value.ValueKind == JsonValueKind.String && value.GetString()!.Length <= BundleLimits.Characters;
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair, or bytes that are no UTF-8.
            return false;
        }
    }

    private static IEnumerable<string> NamesOf(Type type) => Enum.GetNames(type).Select(JsonNamingPolicy.KebabCaseLower.ConvertName);

    private static void Require(bool holds, string path, string expected)
    {
        if (!holds)
            throw BundleFault.At(path, expected);
    }
}
