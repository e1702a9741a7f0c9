using System.Text.Json;

namespace Nuke.Common.Values;

/// <summary>The values of <c>.nuke/parameters.json</c> and of the profiles beside it; the last profile wins.</summary>
internal sealed class ParametersFiles
{
    private readonly AbsolutePath _root;
    private readonly List<JsonElement> _files;

    internal ParametersFiles(AbsolutePath root, IReadOnlyList<string> profiles)
    {
        _root = root;
        var paths = profiles.Reverse().Select(x => root / ".nuke" / $"parameters.{x}.json").ToList();
        paths.ForEach(x => Assert.FileExists(x));
        _files = paths.Append(root / ".nuke" / "parameters.json").Where(x => x.FileExists()).Select(Parse).ToList();
    }

    /// <summary>The texts of a parameter, relative paths starting at the root; null where no file has it.</summary>
    internal IReadOnlyList<string> Find(string name, Type type)
    {
        var values = _files.Select(x => x.TryGetProperty(name, out var found) ? found : default);
        var value = values.FirstOrDefault(x => x.ValueKind is not (JsonValueKind.Undefined or JsonValueKind.Null));
        return value.ValueKind == JsonValueKind.Undefined
            ? null
            : (value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().AsEnumerable() : [value])
                .Select(x => type == typeof(AbsolutePath) || type == typeof(AbsolutePath[]) ? Path.Combine(_root, x.ToString()) : x.ToString())
                .ToList();
    }

    private static JsonElement Parse(AbsolutePath path)
    {
        try
        {
            using var document = JsonDocument.Parse(path.ReadAllText());
            Assert.True(document.RootElement.ValueKind == JsonValueKind.Object, $"{path}: expected an object");
            return document.RootElement.Clone();
        }
        catch (JsonException exception)
        {
            throw new ValueException($"{path}: {exception.Message}");
        }
    }
}
