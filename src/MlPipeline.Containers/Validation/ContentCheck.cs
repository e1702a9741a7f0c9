using MlPipeline.Containers.Bases;
using MlPipeline.Containers.Layers;
using MlPipeline.Core.Errors;

namespace MlPipeline.Containers.Validation;

/// <summary>Holds what all layers hold together against what must be there: the model, and every library that something needs.</summary>
internal static class ContentCheck
{
    public static void Check(ValidationRequest request, IReadOnlyList<CheckedLayer> layers)
    {
        var model = layers.Select(layer => layer.Model).LastOrDefault(model => model is not null);
        if (model != request.Model)
            throw new UserException(new UserFault("The image holds another model than the one that was trained", "./build.sh BuildImage --force")
            {
                Expected = request.Model.ToString(),
                Actual = model?.ToString() ?? "no model",
            });
        // A base image brings its own libraries, in places that only its own loader knows.
        if (request.Image.Base.Kind == "host")
            Closure(layers);
    }

    private static void Closure(IReadOnlyList<CheckedLayer> layers)
    {
        var files = layers.SelectMany(layer => layer.Files.Keys).ToHashSet(StringComparer.Ordinal);
        var libraries = layers.SelectMany(layer => layer.Libraries).ToList();
        var loader = libraries.Select(library => library.Value.Loader).FirstOrDefault(loader => loader is not null);
        if (loader is not null && !files.Contains(InImage(loader)))
            throw Missing(loader, "the executable");
        var systemFolder = files.FirstOrDefault(file => file.EndsWith("/libc.so.6", StringComparison.Ordinal)) is { } libc ? Path.GetDirectoryName(libc)! : "usr/lib";
        foreach (var (path, elf) in libraries)
        {
            foreach (var name in elf.Needed.Where(name => Path.GetFileName(loader) != name && !Resolves(name, path, elf, systemFolder, files)))
                throw Missing(name, "/" + path);
        }
    }

    // The runtime loads its own libraries by path; their neighbours need no search path.
    private static bool Resolves(string name, string user, ElfFile elf, string systemFolder, HashSet<string> files)
    {
        var own = Path.GetDirectoryName(user)!;
        return files.Contains($"{systemFolder}/{name}")
            || elf.SearchPath.Any(folder => files.Contains($"{folder.Replace("$ORIGIN", own, StringComparison.Ordinal).TrimStart('/')}/{name}"))
            || (own == ApplicationLayers.AppFolder && files.Contains($"{own}/{name}"));
    }

    private static string InImage(string path) => path.StartsWith("/lib", StringComparison.Ordinal) ? "usr" + path : path[1..];

    private static UserException Missing(string name, string user) => new(new UserFault($"The image needs {name}, which it does not hold", "./build.sh BuildImage --force")
    {
        Place = $"needed by {user}",
    });
}
