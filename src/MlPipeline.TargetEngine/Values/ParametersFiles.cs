using System.Text.Json;
using System.Text.Json.Nodes;

namespace Nuke.Common.Values;

/// <summary>The values of <c>.nuke/parameters.json</c> and of the profiles beside it; the last profile wins.</summary>
internal sealed class ParametersFiles
{
    private readonly AbsolutePath _root;
    private readonly List<JsonObject> _files;

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
        var value = _files.Select(x => x[name]).FirstOrDefault(x => x != null);
        var texts = value is JsonArray list ? list.Select(x => x?.ToString()) : value == null ? null : [value.ToString()];
        var isPath = type == typeof(AbsolutePath) || type == typeof(AbsolutePath[]);
        return texts?.Select(x => isPath ? Path.Combine(_root, x!) : x).ToList()!;
    }

    private static JsonObject Parse(AbsolutePath path)
    {
        try
        {
            return JsonNode.Parse(path.ReadAllText()) as JsonObject ?? throw new ValueException($"{path}: expected an object");
        }
        catch (JsonException exception)
        {
            throw new ValueException($"{path}: {exception.Message}");
        }
    }
}
