using System.Text.Json;
using MlPipeline.Core.Runs;

namespace MlPipeline.Nuke.Stages;

/// <summary>What a restore left beside a model's project.</summary>
internal static class RestoredPackages
{
    /// <summary>The lock file, or null where the project has none.</summary>
    public static string? LockOf(ModelProject model)
    {
        var file = Path.Combine(model.Folder, "packages.lock.json");
        return File.Exists(file) ? file : null;
    }

    /// <summary>The folder that packages were restored into, which a configuration may have moved; null where no restore tells.</summary>
    public static string? FolderOf(ModelProject model)
    {
        var assets = Path.Combine(model.Folder, "obj", "project.assets.json");
        if (!File.Exists(assets))
            return null;
        using var document = JsonDocument.Parse(File.ReadAllBytes(assets));
        return document.RootElement.TryGetProperty("packageFolders", out var folders) ? folders.EnumerateObject().Select(folder => folder.Name).FirstOrDefault() : null;
    }
}
