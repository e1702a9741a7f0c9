using System.Text.Json;
using Nuke.Common.IO;

namespace Nuke.Common.Values;

/// <summary>The values of <c>.nuke/parameters.json</c> and of the profiles beside it; the last profile wins.</summary>
internal sealed class ParametersFiles
{
    private readonly AbsolutePath _root;
    private readonly List<(string Path, JsonElement Content)> _files;

    private ParametersFiles(AbsolutePath root, List<(string Path, JsonElement Content)> files) => (_root, _files) = (root, files);

    internal static ParametersFiles Read(AbsolutePath root, IReadOnlyList<string> profiles)
    {
        var directory = root / ".nuke";
        var standard = directory / "parameters.json";
        var paths = profiles.Reverse().Select(x => directory / $"parameters.{x}.json").ToList();
        paths.ForEach(x => Assert.FileExists(x));
        if (standard.FileExists())
            paths.Add(standard);
        return new ParametersFiles(root, paths.ConvertAll(x => ((string)x, Parse(x))));
    }

    /// <summary>The value of a parameter, relative paths starting at the root; null where no file has it.</summary>
    internal RawValue Find(string name, Type type)
    {
        foreach (var (path, content) in _files)
        {
            if (!content.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null)
                continue;

            var texts = value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().Select(x => x.ToString()) : [value.ToString()];
            if (type == typeof(AbsolutePath) || type == typeof(AbsolutePath[]))
                texts = texts.Select(x => Path.Combine(_root, x));
            return new RawValue(texts.ToList(), $"{path}:", Flag: false);
        }

        return null;
    }

    private static JsonElement Parse(string path)
    {
        try
        {
            var options = new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };
            using var document = JsonDocument.Parse(File.ReadAllText(path), options);
            Assert.True(document.RootElement.ValueKind == JsonValueKind.Object, $"{path}: expected an object");
            return document.RootElement.Clone();
        }
        catch (JsonException exception)
        {
            throw new ValueException($"{path}: {exception.Message}");
        }
    }
}
