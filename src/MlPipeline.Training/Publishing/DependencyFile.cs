using System.Text.Json;
using MlPipeline.Core.Errors;

namespace MlPipeline.Training.Publishing;

/// <summary>Reads a published <c>.deps.json</c>: own assemblies, packages and runtime.</summary>
internal static class DependencyFile
{
    private const string RuntimePackPrefix = "runtimepack.Microsoft.NETCore.App.Runtime.";

    /// <exception cref="UserException">The publish left no such file, or it is not of a self-contained executable.</exception>
    public static PublishedApplication Read(string path, string sdk)
    {
        if (!File.Exists(path))
            throw Fault(path, "The publish left no description of its assemblies", "let the project set no AssemblyName and build an executable");
        using var document = JsonDocument.Parse(File.ReadAllBytes(path));
        var libraries = document.RootElement.GetProperty("libraries").EnumerateObject().Select(PublishedLibrary.Of).ToList();
        var runtime = libraries.Find(library => library.Name.StartsWith(RuntimePackPrefix, StringComparison.Ordinal))
            ?? throw Fault(path, "The publish carries no runtime", "let the project leave SelfContained alone");
        return new PublishedApplication(
            sdk,
            runtime.Version,
            [.. libraries.Where(library => library.Type == "project").SelectMany(library => AssembliesOf(document.RootElement, library)).Order(StringComparer.Ordinal)],
            libraries.Where(library => library.Type == "package").ToDictionary(library => library.Name, library => library.Version, StringComparer.Ordinal));
    }

    private static IEnumerable<string> AssembliesOf(JsonElement root, PublishedLibrary library)
    {
        var target = root.GetProperty("runtimeTarget").GetProperty("name").GetString()!;
        return root.GetProperty("targets").GetProperty(target).TryGetProperty($"{library.Name}/{library.Version}", out var assets)
            && assets.TryGetProperty("runtime", out var files)
            ? files.EnumerateObject().Select(file => Path.GetFileName(file.Name))
            : [];
    }

    private static UserException Fault(string path, string problem, string mend) => new(new UserFault(problem, mend) { Place = path });
}
