using System.Text.Json;
using MlPipeline.Core.Errors;
using MlPipeline.Core.Manifests;

namespace MlPipeline.Containers.Layers;

/// <summary>What the SDK wrote beside the executable: which package each published file is from.</summary>
internal sealed class DependencyFile
{
    private const string RuntimePackPrefix = "runtimepack.";

    private readonly Dictionary<string, string> layers = new(StringComparer.Ordinal);
    private readonly List<ImagePackage> packages = [];

    private DependencyFile()
    {
    }

    /// <summary>NuGet packages and runtime packs, ordered by kind and name; the hash of a package is its archive's.</summary>
    public IReadOnlyList<ImagePackage> Packages => packages;

    /// <summary>Which layer a published file belongs to.</summary>
    public string LayerOf(string file) => layers.GetValueOrDefault(file, LayerNames.App);

    public static DependencyFile Read(string path, string? packagesFolder)
    {
        if (!File.Exists(path))
            throw Fault(path, "There is no list of the executable's packages", null);
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(path));
            var file = new DependencyFile();
            file.Take(json.RootElement, packagesFolder);
            return file;
        }
        catch (Exception fault) when (fault is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw Fault(path, "The list of the executable's packages cannot be read", fault);
        }
    }

    private void Take(JsonElement root, string? packagesFolder)
    {
        var target = root.GetProperty("runtimeTarget").GetProperty("name").GetString()!;
        var libraries = root.GetProperty("libraries");
        foreach (var library in root.GetProperty("targets").GetProperty(target).EnumerateObject())
        {
            var description = libraries.GetProperty(library.Name);
            var layer = description.GetProperty("type").GetString() switch
            {
                "runtimepack" => LayerNames.Runtime,
                "package" => LayerNames.Packages,
                _ => LayerNames.App,
            };
            TakeFiles(library.Value, layer);
            TakePackage(library.Name, layer, description.GetProperty("sha512").GetString()!, packagesFolder);
        }

        packages.Sort((one, other) => string.CompareOrdinal($"{one.Kind} {one.Name}", $"{other.Kind} {other.Name}"));
    }

    private void TakeFiles(JsonElement library, string layer)
    {
        foreach (var kind in new[] { "runtime", "native" })
        {
            if (!library.TryGetProperty(kind, out var files))
                continue;
            // Publishing flattens assets: a file lies by its name beside the executable.
            foreach (var file in files.EnumerateObject())
                layers[file.Name[(file.Name.LastIndexOf('/') + 1)..]] = layer;
        }
    }

    private void TakePackage(string library, string layer, string hash, string? packagesFolder)
    {
        if (layer == LayerNames.App)
            return;
        var slash = library.LastIndexOf('/');
        var (name, version) = (library[..slash], library[(slash + 1)..]);
        if (layer == LayerNames.Packages)
        {
            packages.Add(new("nuget", name, version, PackageHash.FromBase64(hash[(hash.IndexOf('-', StringComparison.Ordinal) + 1)..])));
            return;
        }

        name = name.StartsWith(RuntimePackPrefix, StringComparison.Ordinal) ? name[RuntimePackPrefix.Length..] : name;
        packages.Add(new("runtime", name, version, PackageHash.Restored(packagesFolder, name, version)));
    }

    private static UserException Fault(string path, string problem, Exception? cause) =>
        new(new UserFault(problem, "./build.sh Compile --force") { Place = path, Actual = cause?.Message }, cause);
}
