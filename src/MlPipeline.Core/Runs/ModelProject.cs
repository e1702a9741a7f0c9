using MlPipeline.Core.Errors;

namespace MlPipeline.Core.Runs;

/// <summary>A model's executable project: a folder below <c>src/Models</c> with a project file of its name.</summary>
/// <param name="Name">The folder's name.</param>
/// <param name="Folder">Its full path.</param>
public sealed record ModelProject(string Name, string Folder)
{
    /// <summary>The project file's full path.</summary>
    public string ProjectFile => Path.Combine(Folder, Name + ".csproj");

    /// <summary>The models below a folder, ordered by name.</summary>
    public static IReadOnlyList<ModelProject> Discover(string modelsFolder) =>
    [
        .. Directory.Exists(modelsFolder)
            ? Directory.EnumerateDirectories(modelsFolder)
                .Select(folder => new ModelProject(Path.GetFileName(folder), folder))
                .Where(model => File.Exists(model.ProjectFile))
                .OrderBy(model => model.Name, StringComparer.Ordinal)
            : Enumerable.Empty<ModelProject>(),
    ];

    /// <summary>The one model that is meant, or all when no name is given; names ignore case and dashes.</summary>
    /// <exception cref="UserException">There is no such model.</exception>
    public static IReadOnlyList<ModelProject> Select(string modelsFolder, string? name)
    {
        var models = Discover(modelsFolder);
        var chosen = Find(modelsFolder, name);
        return chosen.Count > 0 ? chosen : throw new UserException(new UserFault(
            string.IsNullOrEmpty(name) ? "There is no model" : $"There is no model named '{name}'",
            models.Count > 0 ? "pass one of these to --model-name" : "add a model as README.md's \"Your own model\" shows")
        {
            Place = modelsFolder,
            Expected = models.Count > 0 ? string.Join(", ", models.Select(model => model.Name)) : "a folder Name with Name.csproj in it",
        });
    }

    /// <summary>As <see cref="Select"/>, but nothing where there is no such model.</summary>
    public static IReadOnlyList<ModelProject> Find(string modelsFolder, string? name)
    {
        var models = Discover(modelsFolder);
        return string.IsNullOrEmpty(name) ? models : [.. models.Where(model => Plain(model.Name) == Plain(name))];
    }

    private static string Plain(string name) => name.Replace("-", "", StringComparison.Ordinal).ToUpperInvariant();
}
