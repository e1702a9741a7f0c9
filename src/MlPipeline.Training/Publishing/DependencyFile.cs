using System.Text.Json;

namespace MlPipeline.Training.Publishing;

/// <summary>Reads a published <c>.deps.json</c>: own assemblies, packages and runtime.</summary>
internal static class DependencyFile
{
    private const string RuntimePackPrefix = "runtimepack.Microsoft.NETCore.App.Runtime.";

    public static PublishedApplication Read(string path, string sdk)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(path));
        var libraries = document.RootElement.GetProperty("libraries").EnumerateObject()
            .Select(library => (Identity: library.Name.Split('/'), Type: library.Value.GetProperty("type").GetString()))
            .ToList();
        return new PublishedApplication(
            sdk,
            libraries.Single(library => library.Identity[0].StartsWith(RuntimePackPrefix, StringComparison.Ordinal)).Identity[1],
            [.. libraries.Where(library => library.Type == "project").Select(library => library.Identity[0] + ".dll").Order(StringComparer.Ordinal)],
            libraries.Where(library => library.Type == "package").ToDictionary(library => library.Identity[0], library => library.Identity[1], StringComparer.Ordinal));
    }
}
